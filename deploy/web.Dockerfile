# The reverse proxy: serves the web's assets, hands everything else to the API's replicas. Build from the root of the repository:
#   docker build -f deploy/web.Dockerfile -t tamis-web .
FROM node:24-bookworm-slim AS build
WORKDIR /tamis
ENV NX_DAEMON=false NX_TUI=false
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/decide/package.json apps/decide/
COPY apps/web/package.json apps/web/
COPY libs/scoring/package.json libs/scoring/
COPY libs/solver/package.json libs/solver/
COPY migrations/package.json migrations/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node node_modules/nx/dist/bin/nx.js run-many -t build --projects=@tamis/web

FROM caddy:2-alpine
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /tamis/apps/web/dist /srv/tamis
EXPOSE 80 443
HEALTHCHECK --interval=10s --timeout=5s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/alive"]

# The API, the migrations and the commands: one image, three entry points. Build from the root of the repository:
#   docker build -f deploy/api.Dockerfile -t tamis-api .
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
RUN node node_modules/nx/dist/bin/nx.js run-many -t build

FROM node:24-bookworm-slim
WORKDIR /tamis
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TAMIS_WEB_FOLDER=/tamis/apps/web/dist
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/decide/package.json apps/decide/
COPY apps/web/package.json apps/web/
COPY libs/scoring/package.json libs/scoring/
COPY libs/solver/package.json libs/solver/
COPY migrations/package.json migrations/
RUN npm ci --omit=dev --workspace=@tamis/api --no-audit --no-fund && npm cache clean --force
COPY --from=build /tamis/apps/api/dist apps/api/dist
COPY --from=build /tamis/apps/web/dist apps/web/dist
COPY --from=build /tamis/libs/scoring/dist libs/scoring/dist
COPY --from=build /tamis/libs/solver/dist libs/solver/dist
COPY --from=build /tamis/migrations/dist migrations/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]

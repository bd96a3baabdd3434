import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.TAMIS_API ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@tamis/source', 'module', 'browser', 'development|production'] },
  server: { port: Number(process.env.WEB_PORT ?? 5173), proxy: { '/graphql': { target: api, ws: true }, '/api': api, '/health': api } },
  build: {
    target: 'es2022',
    // No source maps in what is served; fonts and pictures stay files so that the browser can cache them.
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What changes with a release of ours must not empty the cache of what does not.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'tanstack',
              test: /node_modules[\\/]@tanstack[\\/](react-query|query-core|react-router|router-core|history|store|react-store)[\\/]/,
            },
            { name: 'i18next', test: /node_modules[\\/]i18next[\\/]/ },
          ],
        },
      },
    },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { groups } from './build/chunks';
import { compileHints } from './build/compile-hints';
import { headScript } from './build/head-script';
import { knownOperations } from './build/known-operations';

const api = process.env.TAMIS_API ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    react(),
    knownOperations(),
    headScript({ file: 'src/early-start.ts', firstPaint: 'src/first-paint.ts' }, () => [knownOperations()]),
    compileHints(new Set(['react', 'tanstack', 'shell', 'list'])),
  ],
  resolve: { conditions: ['@tamis/source', 'module', 'browser', 'development|production'] },
  server: { port: Number(process.env.WEB_PORT ?? 5173), proxy: { '/graphql': { target: api, ws: true }, '/api': api, '/health': api } },
  build: {
    target: 'es2022',
    // No source maps in what is served; fonts and pictures stay files so that the browser can cache them.
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
      },
    },
  },
});

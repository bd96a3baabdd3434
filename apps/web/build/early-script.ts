import type { Plugin } from 'vite';

const NAME = 'early';
/** Everything but the sentences is set in it: a page drawn before it has come is laid out twice. */
const TEXT_FACE = 'source-sans-3-latin-wght-normal';

/**
 * A second, small entry that the page runs before its main one: it asks for the data while the application is still on its way.
 * The page's own scripts become one chunk, hence an entry of its own; in development there is none, and the application asks by itself.
 */
export function earlyScript(file: string): Plugin {
  return {
    name: 'tamis:early-script',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', [NAME]: file } } } }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.isEntry && one.name === NAME);
        if (chunk?.type !== 'chunk') throw new Error(`The build holds no entry called ${NAME}.`);
        const preloads = [
          ...chunk.imports.map((path) => `<link rel="modulepreload" crossorigin href="/${path}">`),
          ...Object.keys(bundle ?? {})
            .filter((path) => path.includes(TEXT_FACE))
            .map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${path}">`),
        ];
        const script = `<script type="module" crossorigin src="/${chunk.fileName}"></script>`;
        // Scripts of this kind run in the order of the page.
        return html.replace('<script type="module"', [...preloads, script, '<script type="module"'].join('\n    '));
      },
    },
  };
}

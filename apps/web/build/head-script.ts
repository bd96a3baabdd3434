import { build, type Plugin, type Rolldown } from 'vite';

/** What the board's first words and its cards are set in: a page drawn before they have come is laid out, and painted, twice. */
const FACES = ['source-sans-3-latin-wght-normal', 'source-serif-4-latin-opsz-normal'];
const LIST_SCREEN = 'list-screen';

/**
 * A small script within the head of the page: it sets theme and language, and asks for the data while the application is still on its
 * way. It stands in the page itself, for a file of its own would hold up the reading of the page until it has come, and with it all
 * that follows; the server's content policy knows it by its hash. In development the first part alone is there, as a module, and the
 * application asks by itself.
 * @param plugins what makes documents into hashes
 */
export function headScript({ file, firstPaint }: { file: string; firstPaint: string }, plugins: () => Plugin[]): Plugin[] {
  let root = '';
  let source = '';
  const built: Plugin = {
    name: 'tamis:head-script',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        source = await compile({ root, file, plugins: plugins(), define: { LIST_SCREEN: JSON.stringify(filesOfList(bundle)) } });
      },
    },
    transformIndexHtml: {
      order: 'post',
      // Before the styles: a script after them would wait for them.
      handler: (html, { bundle }) => html.replace('</title>', () => ['</title>', inPage(source), ...facesOf(bundle ?? {})].join('\n    ')),
    },
  };
  const served: Plugin = {
    name: 'tamis:first-paint',
    apply: 'serve',
    transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: `/${firstPaint}` }, injectTo: 'head-prepend' }],
  };
  return [built, served];
}

function inPage(source: string): string {
  if (/<\/script|<!--/i.test(source)) throw new Error('The script at the head of the page holds what would end it.');
  return `<script>${source.trim()}</script>`;
}

const facesOf = (bundle: Rolldown.OutputBundle): string[] =>
  Object.keys(bundle)
    .filter((path) => FACES.some((face) => path.includes(face)))
    .map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${path}">`);

/** The scripts and styles of the list's screen that the page itself does not name. */
function filesOfList(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const [entry, list] = [chunks.find(({ isEntry }) => isEntry), chunks.find(({ name }) => name === LIST_SCREEN)];
  if (!entry || !list) throw new Error(`The build holds no chunk called ${LIST_SCREEN}.`);
  const known = reachedFrom(entry, bundle);
  const own = [...reachedFrom(list, bundle)].filter((name) => !known.has(name));
  const styles = own.flatMap((name) => [...(chunkAt(bundle, name)?.viteMetadata?.importedCss ?? [])]);
  return [...own, ...styles].map((name) => `/${name}`);
}

const chunkAt = (bundle: Rolldown.OutputBundle, name: string) => (bundle[name]?.type === 'chunk' ? bundle[name] : undefined);

function reachedFrom(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Set<string> {
  const reached = new Set<string>();
  const waiting = [chunk.fileName];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(chunkAt(bundle, name)?.imports ?? []));
  }
  return reached;
}

interface Compiled {
  root: string;
  file: string;
  plugins: Plugin[];
  define: Record<string, string>;
}

async function compile({ root, file, plugins, define }: Compiled): Promise<string> {
  const built = (await build({
    ...{ root, configFile: false, logLevel: 'error', plugins, define },
    resolve: { conditions: ['@tamis/source', 'module', 'browser', 'development|production'] },
    build: { write: false, target: 'es2022', copyPublicDir: false, rolldownOptions: { input: file, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

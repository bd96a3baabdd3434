import { createHash } from 'node:crypto';
import { build, type Plugin, type Rolldown } from 'vite';

/** Everything but the sentences is set in it: a page drawn before it has come is laid out twice. */
const TEXT_FACE = 'source-sans-3-latin-wght-normal';
const LIST_SCREEN = 'list-screen';

/**
 * A small script of its own at the head of the page: it asks for the data while the application is still on its way. A module would wait
 * for the whole page and its turn; this one runs as soon as it has come. In development there is none, and the application asks by itself.
 * @param plugins what makes documents into hashes
 */
export function earlyScript(file: string, plugins: () => Plugin[]): Plugin {
  let root = '';
  let address = '';
  return {
    name: 'tamis:early-script',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const source = await compile({ root, file, plugins: plugins(), define: { LIST_SCREEN: JSON.stringify(filesOfList(bundle)) } });
        const fileName = `assets/early-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        address = `/${fileName}`;
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const faces = Object.keys(bundle ?? {})
          .filter((path) => path.includes(TEXT_FACE))
          .map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${path}">`);
        return html.replace(
          '<script type="module"',
          [`<script src="${address}"></script>`, ...faces, '<script type="module"'].join('\n    '),
        );
      },
    },
  };
}

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

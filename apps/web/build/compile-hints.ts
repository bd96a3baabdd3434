import type { Plugin } from 'vite';

/** Read by Chromium at the top of a script (v8.dev/blog/explicit-compile-hints); a comment to every other browser. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Marks the chunks that every reader runs at once: their functions are compiled while the file arrives, beside the page's own work, and not
 * one by one when they are first called.
 */
export function compileHints(names: ReadonlySet<string>): Plugin {
  return {
    name: 'tamis:compile-hints',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const marked = chunks.filter(({ name }) => names.has(name));
        const missing = [...names].filter((name) => !marked.some((chunk) => chunk.name === name));
        if (missing.length > 0) throw new Error(`The build holds no chunk called ${missing.join(', ')}.`);
        for (const chunk of marked) chunk.code = HINT + chunk.code;
      },
    },
  };
}

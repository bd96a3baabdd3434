import type { Highs, InitOptions } from 'highs';
import { answerTask } from './answer-task.js';
import { loadHighs, type HighsTask } from './run-highs.js';
import type { HighsMessage } from './solver-host.js';

export type BrowserMessage = { readonly wasm: WebAssembly.Module } | { readonly task: HighsTask };

/** The `self` of a worker, or anything that posts and hears as it does. */
export interface WorkerScope {
  postMessage(message: HighsMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: BrowserMessage }) => void): void;
}

/** The worker of openHighsInBrowser: `serveHighs(self)`. It waits for the compiled WebAssembly, then solves one task at a time. */
export function serveHighs(scope: WorkerScope): void {
  let open: (highs: Promise<Highs>) => void = () => undefined;
  const loading = new Promise<Highs>((resolve) => (open = resolve));
  scope.addEventListener('message', ({ data }) => {
    if ('wasm' in data) open(loadHighs(ofModule(data.wasm)));
    // It is stopped by being ended.
    else void answerTask(data.task, { loading, tell: (message) => scope.postMessage(message), isStopped: () => false });
  });
}

/** By the hook of its loader: the option `wasmModule` of its types is not there in its build, which would fetch the file again. */
function ofModule(module: WebAssembly.Module): InitOptions {
  const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
    void WebAssembly.instantiate(module, imports).then(receive);
    return {};
  };
  return { instantiateWasm } as InitOptions;
}

const { TestEnvironment } = require('jest-environment-jsdom');

const missing = ['Response', 'Headers', 'Request', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'structuredClone'];

/** jsdom, with what every browser has and jsdom lacks. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of missing) this.global[name] ??= globalThis[name];
  }
};

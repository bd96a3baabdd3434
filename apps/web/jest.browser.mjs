import { act } from 'react';

// What jsdom lacks of a browser and the components need.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});
window.ResizeObserver ??= class {
  #observed = new Set();
  constructor(tell) {
    this.tell = tell;
  }
  // The first look comes by itself, as in a browser.
  observe(element) {
    this.#observed.add(element);
    setTimeout(() => this.#observed.has(element) && act(() => this.tell([], this)));
  }
  unobserve(element) {
    this.#observed.delete(element);
  }
  disconnect() {
    this.#observed.clear();
  }
};
window.scrollTo = () => {};
// jsdom has no canvas and warns at each try: widths of text are then guessed from their length.
window.HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView ??= () => {};

// A windowed list draws what it scrolled to a frame or two later; under load some more.
const FRAMES = 30;

/** Gives the focus to an element that is about to be drawn; gives up when it does not come, or when the reader went elsewhere. */
export function focusWhenDrawn(find: () => HTMLElement | null | undefined, frames = FRAMES): void {
  const found = find();
  if (found) found.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(find, frames - 1));
}

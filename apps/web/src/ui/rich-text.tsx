import { Fragment } from 'react';

/** Draws the <b> marks of a translated sentence as strong text: « entre <b>62</b> et <b>73</b> ». Nothing else is read as markup. */
export function RichText({ text }: { text: string }) {
  return text
    .split(/<b>(.*?)<\/b>/)
    .map((part, index) => (index % 2 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>));
}

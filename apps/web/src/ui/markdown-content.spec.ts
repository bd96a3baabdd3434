import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from './markdown-content';

describe('people’s own text', () => {
  it('keeps what Markdown means', () => {
    expect(renderMarkdown('A **first** draft\n\n- one\n- two')).toContain('<strong>first</strong>');
  });
  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<img src=x onerror=alert(1)>', 'img'],
    ['[x](javascript:alert(1))', 'javascript'],
    ['<a href="https://x.example" onclick="alert(1)">x</a>', 'onclick'],
    ['<iframe src="https://x.example"></iframe>', 'iframe'],
    ['<p style="position:fixed">x</p>', 'style'],
    ['[x](data:text/html,hello)', 'data:'],
  ])('drops the danger of %s', (source, danger) => {
    expect(renderMarkdown(source)).not.toContain(danger);
  });
  it('opens links elsewhere, without telling where the reader came from', () => {
    expect(renderMarkdown('[law](https://eur-lex.europa.eu)')).toContain('rel="noopener noreferrer"');
  });
  it('never writes a heading above those of the page', () => {
    expect(renderMarkdown('# Title')).toContain('<h3>Title</h3>');
  });
});

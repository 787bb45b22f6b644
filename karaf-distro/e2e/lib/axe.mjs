// What axe finds wrong on a page. Asked within the page itself: @axe-core/playwright would read its 600 kB once more in a
// second page, for the sake of frames, and our pages have none.
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns what is violated: `id`, and `nodes` with the `target` of each */
export async function violations(page) {
  if (page.frames().length > 1) return [{ id: 'a frame, into which nobody looks', nodes: [] }];
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    // The nodes of what is well are not listed; what is violated is the same.
    const found = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations;
  }, TAGS);
}

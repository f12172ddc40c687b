import type { Page } from '@playwright/test';

/** The page's elements, whatever the order of their attributes. */
export async function drawn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    copy.normalize();
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((a, b) => a.name.localeCompare(b.name));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
      // The same as not saying it; it comes with the first write.
      if (element.matches('[aria-invalid=false]')) element.removeAttribute('aria-invalid');
    }
    return copy.innerHTML.trim().replaceAll('><', '>\n<');
  });
}

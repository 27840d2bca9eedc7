import type { Page } from 'playwright-core';

type Rows = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Opens the case of the complaint that says this from the queue, where others wait beside it. */
export async function openComplaint(rows: Rows, page: Page, text: string): Promise<void> {
  const [item] = await rows<{ id: string }>(
    `select i.id from moderation.review_item i join moderation.appeal a on a.id::text = i.target_id
     where i.target_kind = 'appeal' and a.text = $1`,
    [text],
  );
  await page.goto('/admin/moderation?nature=appeal');
  await page.locator(`main .case a[href*="${item!.id}"]`).first().click();
  await page.waitForLoadState();
}

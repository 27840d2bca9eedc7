import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Permission } from '#application/shared/viewer';
import { ADMIN_GROUPS, ADMIN_SECTIONS } from '../../../../web/admin/sections.ts';
import { AdminNav, type Place } from '../../../../web/layout/admin-nav.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

/** The menu of somebody of these rights; of all of them unless told. */
function menu(place: Place, rights: readonly Permission[] | null = null, waiting: [string, number][] = []) {
  const may = (right: Permission) => rights === null || rights.includes(right);
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-06-10T12:00:00Z">
      <PageFactsProvider facts={{ may, waiting: new Map(waiting) }}>
        <AdminNav place={place} />
      </PageFactsProvider>
    </TextsProvider>,
  );
}
const groupsIn = (html: string) => html.match(/<details class="admin__group"[^>]*>/g) ?? [];
const openIn = (html: string) => groupsIn(html).filter((group) => group.includes(' open'));

it('folds all groups but that of the page, whose line says that one is there', () => {
  const html = menu('tags');
  expect(groupsIn(html)).toHaveLength(ADMIN_GROUPS.length);
  expect(openIn(html)).toHaveLength(1);
  const open = html.slice(html.indexOf(openIn(html)[0]!)).split('</details>')[0];
  expect(open).toContain(`<a href="${ADMIN_SECTIONS.tags.href}" aria-current="page">`);
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(openIn(menu('home'))).toHaveLength(0);
  expect(menu('home')).toContain('<a href="/admin" aria-current="page">');
});

it('leaves a short menu unfolded, with nothing to find in it, and shows nothing that rights hide', () => {
  const html = menu('queue', ['review.read']);
  expect(openIn(html)).toEqual(groupsIn(html));
  expect(html).not.toContain('data-find');
  expect(html).not.toContain(ADMIN_SECTIONS.tags.href);
  expect(menu('queue')).toContain('data-find');
});

it('says on a folded group how many wait in it', () => {
  const html = menu('home', null, [
    [ADMIN_SECTIONS.queue.href, 2],
    [ADMIN_SECTIONS.appeals.href, 3],
  ]);
  expect(html).toMatch(/<summary>Modération<span class="chn">5</);
});

it('says what waits where not all that is to do there is counted, also on a group that holds nothing else', () => {
  const desk: [string, number] = [ADMIN_SECTIONS.desk.href, 1];
  const html = menu('home', null, [desk]);
  expect(html).toMatch(/<summary>Réponses officielles<span class="chn">1 à revoir<\/span>/);
  expect(html.match(/1 à revoir/g)).toHaveLength(2);
  const other: [string, number] = [ADMIN_SECTIONS.references.href, 2];
  expect(menu('home', null, [desk, other])).toMatch(/<summary>Réponses officielles<span class="chn">3</);
});

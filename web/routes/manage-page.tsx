import { useActionData } from '@remix-run/react';
import { PageDeedRequest } from '#interfaces/http/site/pages.request';
import { MANAGE_PAGES, managedPageHref } from '../lib/addresses.ts';
import type { FlashKey } from '../lib/flash-key.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { BlockList, blockName } from '../pages/block-list.tsx';
import { PageFrame } from '../pages/page-frame.tsx';
import { PageHistory } from '../pages/page-history.tsx';
import { PagePublishing } from '../pages/page-publishing.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { namedChoices } from '../site/segment-choices.ts';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('pages.manage', async (visit) => {
  const { app, actor, params } = visit;
  const desk = await app.pages.desk.one(actor, params['id'] ?? '');
  const [groups, segments] = await Promise.all([
    app.moderation.groups.nameable(actor),
    segmentChoices(
      visit,
      desk.content.blocks.flatMap((block) => block.segments),
    ),
  ]);
  const people = [desk.changedBy, ...desk.history.map(({ by }) => by)];
  const names = await app.members.names.of(people.filter((id) => id !== null));
  return { desk, groups, segments, names };
});

export const action = act('pages.manage', PageDeedRequest, async (input, deed) => {
  const { app, actor } = deed;
  const page = deed.params['id'] ?? '';
  const { version: revision, block = '', kind, note = '', on = null, former = 0 } = input;
  const here = managedPageHref(page);
  const told = (key: FlashKey, at = here) => seeOther(at, telling(key));
  switch (input.intent) {
    case 'add': {
      if (kind === undefined) throw invalid('kind', 'field.choice');
      const key = `b${revision + 1}-${kind}`;
      await app.pages.change.execute({ actor, page, revision, change: { add: kind, key } });
      return told('pages.flash.added', `${here}/blocs/${key}`);
    }
    case 'up':
    case 'down':
      await app.pages.change.execute({ actor, page, revision, change: { move: block, way: input.intent } });
      return told('pages.flash.moved', `${here}#bloc-${block}`);
    case 'remove':
      await app.pages.change.execute({ actor, page, revision, change: { remove: block } });
      return told('pages.flash.removed', `${here}#blocs`);
    case 'publish':
      await app.pages.publish.execute({ actor, page, revision, note, on });
      return told(on === null ? 'pages.flash.published' : 'pages.flash.scheduled');
    case 'discard':
      await app.pages.discard.execute({ actor, page, revision });
      return told('pages.flash.discarded');
    case 'take-back':
      await app.pages.takeBack.execute({ actor, page });
      return told('pages.flash.takenBack');
    case 'take-out':
      await app.pages.takeOut.execute({ actor, page, number: former });
      return told('pages.flash.takenOut', `${here}#versions`);
    case 'withdraw':
      await app.pages.withdraw.execute({ actor, page });
      return told('pages.flash.withdrawn', MANAGE_PAGES);
  }
});

/** A page as its team composes it: its blocks in their order, publishing, what was published. */
export default function ManagePageRoute() {
  const { desk, groups, segments: named, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const segments = new Map(
    namedChoices({ groups, segments: named }, t, format).map(({ value, label }) => [value, label]),
  );
  const called = new Map(desk.content.blocks.map((block) => [`blocks.${block.key}`, blockName(block, t)]));
  const errors = errorsOf(refused, Object.fromEntries(called)).map(({ field, ...error }) => ({
    ...error,
    field: field && called.has(field) ? `bloc-${field.slice('blocks.'.length)}` : field,
  }));
  return (
    <PageFrame desk={desk} view="compose">
      <FormErrors errors={errors} />
      <BlockList desk={desk} refused={refused} names={segments} />
      <PagePublishing desk={desk} names={names} refused={refused} />
      <PageHistory desk={desk} names={names} />
    </PageFrame>
  );
}

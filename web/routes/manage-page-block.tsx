import { useActionData } from '@remix-run/react';
import { PageBlockRequest } from '#interfaces/http/site/pages.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_PAGES, managedPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { BlockFields } from '../pages/block-form.tsx';
import { topicsTyped } from '../pages/topics-typed.server.ts';
import { pollTyped } from '../polls/linked-poll.server.ts';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { useNameOf } from '../pages/page-frame.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('pages.manage', async (visit) => {
  const { app, actor, params } = visit;
  const [desk, groups] = await Promise.all([
    app.pages.desk.one(actor, params['id'] ?? ''),
    app.moderation.groups.nameable(actor),
  ]);
  const block = desk.content.blocks.find(({ key }) => key === params['key']);
  if (!block) throw nothingHere('site.block-not-found');
  return { desk, block, named: { groups, segments: await segmentChoices(visit, block.segments) } };
});

export const action = act('pages.manage', PageBlockRequest, async (input, visit) => {
  const { app, actor, params } = visit;
  const { version: revision, ...terms } = input;
  const { id: page = '', key = '' } = params;
  // Nobody finds out by a page what they may not know of.
  if (terms.poll !== undefined && terms.poll.trim() !== '') await pollTyped(visit, terms.poll);
  if (terms.topics !== undefined) await topicsTyped(visit, terms.topics);
  await app.pages.change.execute({ actor, page, revision, change: { block: key, terms } });
  return seeOther(`${managedPageHref(page)}#bloc-${key}`, telling('pages.flash.saved'));
});

/** One block of a draft: what it says, where it stands, whom it is for. */
export default function ManagePageBlockRoute() {
  const { desk, block, named } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const nameOf = useNameOf();
  const back = managedPageHref(desk.id);
  return (
    <AdminFrame place="pages" title={t('pages.block.title', { kind: t(`pages.kind.${block.kind}`) })}>
      <Breadcrumbs
        items={[
          { href: MANAGE_PAGES, label: t('pages.title') },
          { href: back, label: nameOf(desk) },
        ]}
      />
      <ActForm
        refused={refused}
        back={`${back}#bloc-${block.key}`}
        submit={<Button look="main">{t('pages.block.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={desk.revision} />
        <BlockFields block={block} refused={refused} named={named} />
      </ActForm>
    </AdminFrame>
  );
}

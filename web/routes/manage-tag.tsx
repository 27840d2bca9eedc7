import { useActionData } from '@remix-run/react';
import { TagRequest } from '#interfaces/http/community/tags.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TAGS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { MergeTagForm } from '../lists/merge-tag-form.tsx';
import { TagForm } from '../lists/tag-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('tags.manage', async ({ app, actor, params }) => {
  const tags = await app.community.tags.execute(actor);
  const tag = tags.find((each) => each.slug === params['tag']);
  if (!tag) throw nothingHere('community.unknown-tag');
  return { tag, others: tags.filter((each) => each.slug !== tag.slug) };
});

export const action = act('tags.manage', TagRequest, async (input, { app, actor, params }) => {
  const { label, description = '' } = input;
  await app.community.editTag.execute({ actor, slug: params['tag'] ?? '', label, description });
  return seeOther(MANAGE_TAGS, telling('lists.flash.tagEdited'));
});

export default function ManageTagRoute() {
  const { tag, others } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const title = t('lists.manage.tags.editOf', { label: tag.label });
  return (
    <AdminFrame place="tags" title={title}>
      <Breadcrumbs items={[{ href: MANAGE_TAGS, label: t('lists.manage.tags.title') }]} />
      <TagForm refused={refused} tag={tag} />
      <MergeTagForm tag={tag} others={others} />
    </AdminFrame>
  );
}

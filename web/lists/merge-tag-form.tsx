import type { TagView } from '#application/community/tags/tags.query';
import { MANAGE_TAGS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Takes a tag away; its topics carry another one instead, or none. */
export function MergeTagForm({ tag, others }: { tag: TagView; others: readonly TagView[] }) {
  const t = useT();
  return (
    <section className="section" aria-labelledby="fusionner">
      <SectionHead id="fusionner" title={t('lists.manage.tags.merge')} />
      <form className="form" method="post" noValidate action={`${MANAGE_TAGS}/${tag.slug}/supprimer`}>
        <Select
          name="into"
          label={t('lists.manage.tags.into')}
          help={t('lists.manage.tags.mergeHelp')}
          placeholder={t('lists.manage.tags.nothing')}
          choices={others.map(({ slug, label }) => ({ value: slug, label }))}
        />
        <p>
          <Button look="danger">{t('lists.manage.tags.mergeButton')}</Button>
        </p>
      </form>
    </section>
  );
}

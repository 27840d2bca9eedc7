import { renderToStaticMarkup } from 'react-dom/server';
import type { GapView } from '#application/community/official/cited-texts.query';
import type { PageEnvironment } from '../lib/page-environment.ts';
import { TextsProvider } from '../lib/texts.tsx';
import { GapList } from './gap-list.tsx';

/** What stands under a preview: by name, the values that its text cites and that cannot be told. Nothing where all can. */
export const previewNotes = (
  { locale, now }: Pick<PageEnvironment, 'locale' | 'now'>,
  found: { readonly gaps: readonly GapView[]; readonly miscited: readonly string[] },
): string =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now={now}>
      <GapList {...found} />
    </TextsProvider>,
  );

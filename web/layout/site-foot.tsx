import { helpHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import type { SiteView } from '../lib/page-environment.ts';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { FragmentAround, wordsOf } from '../ui/prose.tsx';
import { SiteFooter } from '../ui/site-footer.tsx';
import type { Theme } from '../ui/theme-toggle.tsx';
import { FootChoices } from './foot-choices.tsx';
import { LegalLinks } from './legal-links.tsx';

type Shape = {
  readonly organisation: string;
  readonly columns: readonly {
    readonly title: string;
    readonly links: readonly { readonly href: string; readonly label: string }[];
  }[];
  /** Whether it has one of its own, in place of the columns. */
  readonly hasOwn: boolean;
  readonly conformity: SiteView['conformity'];
  readonly theme: Theme;
};

const FOOT = standingPiece<Shape, 'path', 'own'>(
  ({ shape, hole, slot, t }) => (
    <SiteFooter
      organisation={shape.organisation}
      about={t('forum.site.about')}
      columns={shape.hasOwn ? [] : shape.columns}
      own={
        shape.hasOwn && (
          <FragmentAround words={slot.own} label={t('brand.frames.ofFoot', { org: shape.organisation })} />
        )
      }
      end={
        <>
          <p>{t('lists.foot.promise')}</p>
          <LegalLinks conformity={shape.conformity} />
          <FootChoices theme={shape.theme} path={hole.path} />
          <a href={helpHref('raccourcis')} data-shortcuts={t('shortcuts.close')}>
            {t('shortcuts.title')}
          </a>
        </>
      }
    />
  ),
  ['path'],
  ['own'],
);

/** The foot of every page. */
export function SiteFoot({ columns }: { columns: Shape['columns'] }) {
  const { site, theme, path } = usePage();
  const own = site.frames.footer;
  return (
    <Standing
      as="footer"
      attributes={{ className: 'site-footer' }}
      of={FOOT}
      shape={{
        organisation: site.organisation,
        columns,
        hasOwn: own !== null,
        conformity: site.conformity,
        theme,
      }}
      filling={{ path, own: wordsOf(own ?? '') }}
    />
  );
}

import { usePage } from '../lib/page.tsx';
import type { SiteView } from '../lib/page-environment.ts';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { Fragment } from '../ui/prose.tsx';
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
  /** Of the organisation's own, in place of the columns, as the cleaner left it. */
  readonly own: string | null;
  readonly conformity: SiteView['conformity'];
  readonly theme: Theme;
};

const FOOT = standingPiece<Shape, 'path'>(
  ({ shape, hole, t }) => (
    <SiteFooter
      organisation={shape.organisation}
      about={t('forum.site.about')}
      columns={shape.own === null ? shape.columns : []}
      own={
        shape.own !== null && (
          <Fragment html={shape.own} label={t('brand.frames.ofFoot', { org: shape.organisation })} />
        )
      }
      end={
        <>
          <p>{t('lists.foot.promise')}</p>
          <LegalLinks conformity={shape.conformity} />
          <FootChoices theme={shape.theme} path={hole.path} />
        </>
      }
    />
  ),
  ['path'],
);

/** The foot of every page. */
export function SiteFoot({ columns }: { columns: Shape['columns'] }) {
  const { site, theme, path } = usePage();
  return (
    <Standing
      as="footer"
      attributes={{ className: 'site-footer' }}
      of={FOOT}
      shape={{
        organisation: site.organisation,
        columns,
        own: site.frames.footer,
        conformity: site.conformity,
        theme,
      }}
      filling={{ path }}
    />
  );
}

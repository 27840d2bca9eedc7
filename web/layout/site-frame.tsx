import type { ReactNode } from 'react';
import { FactorBanner } from '../accounts/factor-banner.tsx';
import { PendingBanner } from '../accounts/pending-banner.tsx';
import {
  ABOUT_OFFICIAL,
  BOARDS,
  CHALLENGES,
  CHANNELS,
  EVENTS,
  HELP,
  IDEAS,
  REVIEWS,
  TRIALS,
  POLLS,
  SURVEYS,
  TAKE_PART,
  REFERENCES,
  SECOND_FACTOR,
  TRANSPARENCY,
} from '../lib/addresses.ts';
import { kindOfFlash } from '../lib/flash-key.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Fragment } from '../ui/prose.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Toast } from '../ui/toast.tsx';
import { EnglishOffer } from './english-offer.tsx';
import { PreviewBanner } from './preview-banner.tsx';
import { AnnouncementBanners } from '../site/announcement-banners.tsx';
import { partAt } from './part-at.ts';
import { SiteFoot } from './site-foot.tsx';
import { SiteHead } from './site-head.tsx';
import { TryingBanner } from './trying-banner.tsx';

/** What stands under the one word in the head. */
const PARTS: readonly string[] = [TAKE_PART, POLLS, SURVEYS, IDEAS, TRIALS, REVIEWS, CHALLENGES, BOARDS];

/** Something to do there, whatever else is closed. */
const TO_TAKE_PART_IN = ['events', 'polls', 'surveys', 'ideas', 'trials', 'services', 'points'] as const;

const FOOT_PARTS = [
  { part: 'events', href: EVENTS, label: 'events.title' },
  { part: 'polls', href: POLLS, label: 'polls.title' },
  { part: 'surveys', href: SURVEYS, label: 'surveys.title' },
  { part: 'ideas', href: IDEAS, label: 'ideas.title' },
  { part: 'services', href: REVIEWS, label: 'services.title' },
  { part: 'trials', href: TRIALS, label: 'trials.title' },
] as const;

/** Head and foot of every page. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const t = useT();
  const { member, may, uses, site, path, flash, beforeFounding } = usePage();
  const here = path.split('?')[0] ?? '/';
  const askHref = member === null || may('topic.open') ? '/questions/nouvelle' : null;
  const at = (prefix: string) => here === prefix || here.startsWith(`${prefix}/`);
  const isOpen = ({ href }: { href: string }) => {
    const part = partAt(href);
    return part === null || uses(part);
  };
  const { header, footer } = site.menus;
  const nav = beforeFounding
    ? []
    : header.length > 0
      ? header.filter(isOpen).map(({ href, label }) => ({ href, label, current: at(href) }))
      : [
          {
            href: '/questions',
            label: t('forum.site.questions'),
            current: at('/questions') || at('/sujets'),
          },
          { href: REFERENCES, label: t('official.reference.title'), current: at(REFERENCES) },
          ...(uses('events') ? [{ href: EVENTS, label: t('events.title'), current: at(EVENTS) }] : []),
          ...(TO_TAKE_PART_IN.some(uses)
            ? [{ href: TAKE_PART, label: t('lists.takePart.title'), current: PARTS.some(at) }]
            : []),
          { href: '/categories', label: t('forum.site.categories'), current: at('/categories') || at('/c') },
          // There is room for one more: members talk, visitors look who is there.
          ...(may('chat.read') && uses('chat')
            ? [{ href: CHANNELS, label: t('chat.title'), current: at(CHANNELS) }]
            : may('member.read') && uses('directory')
              ? [{ href: '/membres', label: t('forum.site.members'), current: at('/membres') }]
              : []),
        ];
  const rules = [
    { href: HELP, label: t('help.title') },
    { href: '/charte', label: t('charter.title') },
  ];
  const columns = beforeFounding
    ? [{ title: t('lists.foot.rules'), links: rules }]
    : footer.length > 0
      ? footer.map(({ title, links }) => ({ title, links: links.filter(isOpen) }))
      : [
          {
            title: t('forum.site.community'),
            links: [
              { href: '/questions', label: t('forum.site.questions') },
              { href: REFERENCES, label: t('official.reference.title') },
              ...FOOT_PARTS.filter(({ part }) => uses(part)).map(({ href, label }) => ({
                href,
                label: t(label),
              })),
              ...(may('chat.read') && uses('chat') ? [{ href: CHANNELS, label: t('chat.title') }] : []),
              { href: '/categories', label: t('forum.site.categories') },
              { href: '/etiquettes', label: t('forum.site.tags') },
              ...(may('member.read')
                ? [
                    ...(uses('directory') ? [{ href: '/membres', label: t('forum.site.members') }] : []),
                    ...(uses('points')
                      ? [
                          { href: BOARDS, label: t('points.boards.title') },
                          { href: CHALLENGES, label: t('points.challenges.title') },
                        ]
                      : []),
                  ]
                : []),
            ],
          },
          {
            title: t('lists.foot.rules'),
            links: [
              ...rules,
              { href: TRANSPARENCY, label: t('transparency.short') },
              ...(askHref ? [{ href: askHref, label: t('lists.foot.ask') }] : []),
              { href: '/questions?vue=sans-reponse', label: t('lists.foot.unanswered') },
              { href: ABOUT_OFFICIAL, label: t('official.about.title') },
              ...(member ? [] : [{ href: '/inscription', label: t('lists.foot.signUp') }]),
            ],
          },
          {
            title: t('lists.foot.find'),
            links: [
              { href: '/recherche', label: t('forum.site.search') },
              { href: '/flux.xml', label: t('lists.foot.feed') },
              { href: `${REFERENCES}/flux.xml`, label: t('lists.foot.officialFeed') },
            ],
          },
        ];
  return (
    <>
      <SkipLink />
      <EnglishOffer />
      {site.frames.header !== null && (
        <Fragment html={site.frames.header} label={t('brand.frames.ofHead', { org: site.organisation })} />
      )}
      <SiteHead nav={nav} askHref={askHref} here={here} />
      {flash && (
        <div className="flash">
          <Toast
            kind={kindOfFlash(flash.key)}
            closeHref={path}
            undo={
              flash.undo !== null && (
                <form method="post" action={flash.undo} className="undo">
                  <button className="linklike">{t('topic.undo.cancel')}</button>
                </form>
              )
            }
          >
            {t(flash.key)}
          </Toast>
        </div>
      )}
      <PreviewBanner />
      <AnnouncementBanners />
      <TryingBanner />
      <PendingBanner />
      {here !== SECOND_FACTOR && <FactorBanner />}
      {children}
      <SiteFoot columns={columns} />
    </>
  );
}

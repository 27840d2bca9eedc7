import { createHash } from 'node:crypto';
import type { ShareCard } from '#application/site/sharing/share-card.port';
import type { HeadFacts, ShareSubject } from './head-collector.ts';
import type { SiteView } from './page-environment.ts';
import { remembered } from './remembered.ts';

/** To be raised with every change of what the picture of the same words looks like. */
const DRAWING = 2;

/** The words on the picture of a page, or of the site when it has no subject of its own. */
export const shareCard = (site: SiteView, subject?: ShareSubject): ShareCard => ({
  organisation: site.organisation,
  community: site.community,
  title: subject?.title ?? site.community,
  category: subject?.category ?? null,
  photo: photoKey(subject),
  look: lookOf(site),
});

const photoKey = (subject?: ShareSubject): string | null =>
  /^\/fichiers\/(covers\/[0-9a-f-]{36}\.webp)$/.exec(subject?.photo ?? '')?.[1] ?? null;

function lookOf({ look: { palette, logo } }: SiteView): ShareCard['look'] {
  const { bg, text, brand } = palette.light;
  const file = logo && /^\/marque\/([0-9a-f]{20}-\d+\.png)$/.exec(logo.light.path)?.[1];
  return {
    paper: bg,
    ink: text,
    muted: palette.light['text-muted'],
    brand,
    logo: file ? `brand/${file}` : null,
  };
}

const MOST_HASHES = 1_000;
const hashOf = remembered(MOST_HASHES, (written: string): string =>
  createHash('sha256').update(written).digest('hex').slice(0, 16),
);

/** 16 hexadecimal characters: others as soon as a word on the picture is another. */
export const shareHash = (card: ShareCard): string =>
  hashOf(
    JSON.stringify([
      DRAWING,
      card.organisation,
      card.community,
      card.title,
      card.category,
      card.look,
      // A card without keeps the address that it has always had.
      ...(card.photo === null ? [] : [card.photo]),
    ]),
  );

export const sharePath = (site: SiteView, subject?: ShareSubject): string => {
  const name = subject ? `${subject.kind}/${encodeURIComponent(subject.id)}` : 'site/accueil';
  return `/partage/${name}-${shareHash(shareCard(site, subject))}.png`;
};

/** Pages that are nobody else's business have none. */
export const pictureOf = (facts: HeadFacts | null, site: SiteView): string | null =>
  facts === null || (facts.noIndex && !facts.share) ? null : sharePath(site, facts.share);

import { createHash } from 'node:crypto';
import { SITE_DEFAULTS, WORD_DEFAULTS } from '../messages/site.ts';
import { brandSheet } from '#application/site/branding/brand.sheet';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { type BrandContent, DELIVERED_BRAND, paletteOf } from '#domain/site/branding/brand-content';
import { THE_BRAND } from '#domain/site/branding/brand';
import type { Palette } from '#domain/site/branding/palette';

type Settings = {
  readonly organisation: string;
  readonly community: string;
  readonly charterVersion: string;
  /** Where somebody writes to the organisation alone: an address in https, of mail, or of this site; empty for none. */
  readonly contact: string;
};

/** A word in the languages of the site. */
export interface InLanguages {
  readonly fr: string;
  readonly en: string;
}

/** What the organisation calls itself and how it wants the site to look, as pages show it. */
export interface SiteFacts extends Settings {
  /** For where there is little room; the whole name where none was given. */
  readonly shortName: string;
  /** How sentences call the organisation, and what its departments are called. */
  readonly words: { readonly organisation: InLanguages; readonly department: InLanguages };
  readonly look: SiteLook;
}

export interface SiteLook {
  /** Path of the stylesheet of the organisation; null for the design as delivered. */
  readonly sheet: string | null;
  readonly palette: Palette;
  /** Paths of pictures; null where there is none. */
  readonly emblem: string | null;
  readonly emblemDark: string | null;
  readonly favicon: string | null;
  /** Whether this is a draft that visitors do not see. */
  readonly isPreview: boolean;
}

const FRESH_MS = 5_000;
/** Where stylesheets and pictures of the organisation are. */
const BRAND_FILES = '/marque';

const secrets = { hash: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex') };

/** The settings with what was published, or drafted, over them. */
function factsOf(settings: Settings, content: BrandContent, isPreview: boolean): SiteFacts {
  const { names, images } = content;
  const { css, hash } = brandSheet(content, secrets);
  const organisation = names.organisation ?? settings.organisation;
  const fileOf = (name: string | undefined) => (name === undefined ? null : `${BRAND_FILES}/${name}`);
  const { organisation: word, department } = WORD_DEFAULTS;
  return {
    ...settings,
    organisation,
    shortName: names.shortName ?? organisation,
    community: names.community ?? settings.community,
    words: {
      organisation: { fr: names.wordFr ?? word.fr, en: names.wordEn ?? word.en },
      department: { fr: names.departmentFr ?? department.fr, en: names.departmentEn ?? department.en },
    },
    look: {
      sheet: css === '' ? null : `${BRAND_FILES}/${hash}.css`,
      palette: paletteOf(content),
      emblem: fileOf(images.emblem),
      emblemDark: fileOf(images.emblemDark),
      favicon: fileOf(images.favicon),
      isPreview,
    },
  };
}

/** Reads the settings at most every five seconds: they change a few times a year and stand on every page. */
export class SiteFactsReader {
  private settings: Settings = SITE_DEFAULTS;
  private known: SiteFacts = factsOf(SITE_DEFAULTS, DELIVERED_BRAND, false);
  private readAt = 0;
  private reading: Promise<void> | null = null;
  /** How often it was said that what is known has changed. */
  private forgotten = 0;

  constructor(
    private readonly sql: Sql,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Names that nobody else may carry. */
  async list(): Promise<readonly string[]> {
    const { organisation, shortName, community } = await this.read();
    return [...new Set([organisation, shortName, community])];
  }

  async read(): Promise<SiteFacts> {
    if (this.readAt === 0 || this.now() - this.readAt > FRESH_MS) await (this.reading ??= this.refresh());
    return this.known;
  }

  /** The site as the draft would make it, for who has the secret of its preview; null where that does not hold (any more). */
  async preview(secret: string): Promise<SiteFacts | null> {
    const row = await this.sql.row<{ draft: BrandContent }>(
      `select draft from site.brand where id = $1 and preview_hash = $2 and preview_until > now()`,
      [THE_BRAND, secrets.hash(secret)],
    );
    if (!row) return null;
    await this.read();
    return factsOf(this.settings, row.draft, true);
  }

  /** Settings have changed: the next page reads them, whatever is being read right now. */
  forget(): void {
    this.readAt = 0;
    this.forgotten += 1;
    this.reading = null;
  }

  private async refresh(): Promise<void> {
    const { forgotten } = this;
    try {
      const [rows, brand] = await Promise.all([
        this.sql.rows<{ key: keyof Settings; value: string }>(
          `select key, value #>> '{}' as value from site.setting where key in ('organisation', 'community', 'charterVersion', 'contact')`,
        ),
        this.sql.row<{ content: BrandContent }>(
          `select v.content from site.brand b join site.brand_version v on v.number = b.published where b.id = $1`,
          [THE_BRAND],
        ),
      ]);
      if (forgotten !== this.forgotten) return;
      this.settings = { ...SITE_DEFAULTS, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
      this.known = factsOf(this.settings, brand?.content ?? DELIVERED_BRAND, false);
      this.readAt = this.now();
    } finally {
      if (forgotten === this.forgotten) this.reading = null;
    }
  }
}

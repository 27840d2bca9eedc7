import { createHash } from 'node:crypto';
import { SITE_DEFAULTS, WORD_DEFAULTS } from '../messages/site.ts';
import { brandSheet } from '#application/site/branding/brand.sheet';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { type BrandContent, DELIVERED_BRAND, paletteOf } from '#domain/site/branding/brand-content';
import { ICON_HEIGHTS, LOGO_HEIGHT } from '#application/site/branding/brand.files';
import { BRAND_FRAMES, type BrandFrame, type OwnFrame } from '#domain/site/branding/brand-frames';
import { HtmlFragmentCleaner } from '#infrastructure/platform/text/fragment-html';
import type { OwnMenus } from '#domain/site/branding/brand-menus';
import type { OwnPicture } from '#domain/site/branding/brand-pictures';
import { type Conformity, conformityOf, type LegalContent } from '#domain/site/legal/legal-text';
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
interface InLanguages {
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
  /** Of the organisation's own; an empty one is as delivered. */
  readonly menus: OwnMenus;
  /** Html of the organisation's own, cleaned; null where there is none, or its site never answered. */
  readonly frames: Readonly<Record<BrandFrame, string | null>>;
  /** As the statement of accessibility says: the words of the law for it stand on every page. */
  readonly conformity: Conformity;
}

interface SiteLook {
  /** Path of the stylesheet of the organisation; null for the design as delivered. */
  readonly sheet: string | null;
  readonly palette: Palette;
  /** Null where the organisation has none of its own. */
  readonly logo: SiteLogo | null;
  /** Paths of the small square by its height in pixels; null for the one that is delivered. */
  readonly icon: SiteIcon | null;
  /** Whether this is a draft that visitors do not see. */
  readonly isPreview: boolean;
}

export interface SiteLogo {
  /** Empty where it says nothing that is not written beside it. */
  readonly alt: string;
  /** Whether it says the name of the organisation, which is not written beside it then. */
  readonly saysName: boolean;
  readonly light: LogoFile;
  /** For dark grounds; null where the light one serves there too, on a light plate. */
  readonly dark: LogoFile | null;
}

export type SiteIcon = Readonly<Record<(typeof ICON_HEIGHTS)[number], string>>;

interface LogoFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const FRESH_MS = 5_000;
/** Where stylesheets of the organisation are. */
const BRAND_FILES = '/marque';

const secrets = { hash: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex') };

const fileOf = (hash: string, height: number): string => `${BRAND_FILES}/${hash}-${height}.png`;
const logoFile = ({ hash, width, height }: OwnPicture): LogoFile => ({
  path: fileOf(hash, LOGO_HEIGHT),
  width,
  height,
});

const cleaner = new HtmlFragmentCleaner();
/** What other sites answered last, by address. */
type Remotes = Readonly<Record<string, string>>;

/** Cleaned again wherever it is read, so that what was kept under other rules is shown under these. */
function frameOf({ mode, html, url }: OwnFrame, remotes: Remotes): string | null {
  if (mode === 'menus') return null;
  const shown = cleaner.clean(mode === 'written' ? html : (remotes[url] ?? '')).html;
  return shown === '' ? null : shown;
}

/** What stands on pages beside the look. */
interface Beside {
  readonly remotes?: Remotes;
  readonly conformity?: Conformity;
}

/** The settings with what was published, or drafted, over them. */
function factsOf(
  settings: Settings,
  content: BrandContent,
  isPreview: boolean,
  { remotes = {}, conformity = 'not' }: Beside = {},
): SiteFacts {
  const { names } = content;
  const { css, hash } = brandSheet(content, secrets);
  const organisation = names.organisation ?? settings.organisation;
  const { organisation: word, department } = WORD_DEFAULTS;
  return {
    ...settings,
    organisation,
    shortName: names.shortName ?? organisation,
    community: names.community ?? settings.community,
    contact: names.contact ?? settings.contact,
    words: {
      organisation: { fr: names.wordFr ?? word.fr, en: names.wordEn ?? word.en },
      department: { fr: names.departmentFr ?? department.fr, en: names.departmentEn ?? department.en },
    },
    conformity,
    menus: content.menus,
    frames: Object.fromEntries(
      BRAND_FRAMES.map((frame) => [frame, frameOf(content.frames[frame], remotes)]),
    ) as SiteFacts['frames'],
    look: {
      sheet: css === '' ? null : `${BRAND_FILES}/${hash}.css`,
      palette: paletteOf(content),
      logo: logoOf(content, organisation),
      icon: iconOf(content),
      isPreview,
    },
  };
}

function logoOf({ pictures, logo }: BrandContent, organisation: string): SiteLogo | null {
  const light = pictures.logo;
  if (!light) return null;
  const { logoDark } = pictures;
  const alt = logo.alt !== '' ? logo.alt : logo.saysName ? organisation : '';
  return { alt, saysName: logo.saysName, light: logoFile(light), dark: logoDark ? logoFile(logoDark) : null };
}

const iconOf = ({ pictures: { icon } }: BrandContent): SiteLook['icon'] =>
  icon ? (Object.fromEntries(ICON_HEIGHTS.map((side) => [side, fileOf(icon.hash, side)])) as SiteIcon) : null;

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
    return factsOf(this.settings, row.draft, true, {
      remotes: await this.remotes(),
      conformity: this.known.conformity,
    });
  }

  /** Settings have changed: the next page reads them, whatever is being read right now. */
  forget(): void {
    this.readAt = 0;
    this.forgotten += 1;
    this.reading = null;
  }

  private async remotes(): Promise<Remotes> {
    const rows = await this.sql.rows<{ url: string; html: string }>(
      `select url, html from site.remote_fragment`,
    );
    return Object.fromEntries(rows.map(({ url, html }) => [url, html]));
  }

  private async refresh(): Promise<void> {
    const { forgotten } = this;
    try {
      const [rows, brand, terms, remotes, statement] = await Promise.all([
        this.sql.rows<{ key: keyof Settings; value: string }>(
          `select key, value #>> '{}' as value from site.setting where key in ('organisation', 'community', 'charterVersion', 'contact')`,
        ),
        this.sql.row<{ content: BrandContent }>(
          `select v.content from site.brand b join site.brand_version v on v.number = b.published where b.id = $1`,
          [THE_BRAND],
        ),
        this.sql.row<{ label: string }>(
          `select label from community.terms_version where withdrawn_at is null order by number desc limit 1`,
        ),
        this.remotes(),
        this.sql.row<{ content: LegalContent }>(
          `select content from site.legal_text where kind = 'accessibility' order by number desc limit 1`,
        ),
      ]);
      if (forgotten !== this.forgotten) return;
      this.settings = {
        ...SITE_DEFAULTS,
        ...Object.fromEntries(rows.map((row) => [row.key, row.value])),
        ...(terms && { charterVersion: terms.label }),
      };
      this.known = factsOf(this.settings, brand?.content ?? DELIVERED_BRAND, false, {
        remotes,
        conformity: conformityOf(statement?.content ?? null),
      });
      this.readAt = this.now();
    } finally {
      if (forgotten === this.forgotten) this.reading = null;
    }
  }
}

import type {
  BrandDeskQuery,
  BrandDeskView,
  BrandFailure,
  BrandSheetQuery,
  BrandVersionView,
  FrameState,
} from '#application/site/branding/brand-desk.query';
import type { FragmentCleaner } from '#application/shared/text.ports';
import { brandSheet } from '#application/site/branding/brand.sheet';
import type { Shades } from '#application/site/branding/shades.port';
import type { Secrets } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import {
  type BrandContent,
  DELIVERED_BRAND,
  isSameContent,
  paletteOf,
} from '#domain/site/branding/brand-content';
import type { OwnFrame } from '#domain/site/branding/brand-frames';
import { THE_BRAND } from '#domain/site/branding/brand';
import { type MeasuredPair, measured, passingShade, unreadable } from '#domain/site/branding/contrast';
import { DELIVERED_PALETTE, type Palette } from '#domain/site/branding/palette';
import type { Sql } from '../../platform/persistence/sql.ts';

type RemoteRow = NonNullable<FrameState['remote']> & { readonly url: string };

interface Row {
  readonly content: BrandContent;
  readonly shownContent: BrandContent | null;
  readonly revision: number;
  readonly shown: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
  readonly previewUntil: Date | null;
}

export class SqlBrandDesk implements BrandDeskQuery {
  constructor(
    private readonly sql: Sql,
    private readonly shades: Shades,
    private readonly cleaner: FragmentCleaner,
  ) {}

  async execute(actor: Actor): Promise<BrandDeskView> {
    actor.mustBeAllowed('brand.manage');
    const [row, history, remotes] = await Promise.all([
      this.sql.row<Row>(
        `select b.draft as content, v.content as "shownContent", b.revision, b.published as shown,
           b.changed_by as "changedBy", b.changed_at as "changedAt",
           case when b.preview_until > now() then b.preview_until end as "previewUntil"
         from site.brand b left join site.brand_version v on v.number = b.published
         where b.id = $1`,
        [THE_BRAND],
      ),
      this.sql.rows<BrandVersionView>(
        `select number, note, published_by as by, published_at as at, back_to as "backTo" from site.brand_version
         order by number desc limit 50`,
      ),
      this.sql.rows<RemoteRow>(
        `select url, got_at as "gotAt", tried_at as "triedAt", failure from site.remote_fragment`,
      ),
    ]);
    const { shownContent, ...draft } = row!;
    const palette = paletteOf(draft.content);
    return {
      ...draft,
      palette,
      frames: {
        header: this.frameState(draft.content.frames.header, remotes),
        footer: this.frameState(draft.content.frames.footer, remotes),
      },
      isChanged: !isSameContent(draft.content, shownContent ?? DELIVERED_BRAND),
      pairs: measured(palette).length,
      failures: unreadable(palette).map((pair) => this.failure(palette, pair)),
      history,
    };
  }

  private frameState({ mode, html, url }: OwnFrame, remotes: readonly RemoteRow[]): FrameState {
    const known = mode === 'remote' ? remotes.find((one) => one.url === url) : undefined;
    return {
      dropped: mode === 'written' ? this.cleaner.clean(html).dropped : [],
      remote: known ? { gotAt: known.gotAt, triedAt: known.triedAt, failure: known.failure } : null,
    };
  }

  async shown(): Promise<BrandContent> {
    const row = await this.sql.row<{ content: BrandContent }>(
      `select v.content from site.brand b join site.brand_version v on v.number = b.published where b.id = $1`,
      [THE_BRAND],
    );
    return row?.content ?? DELIVERED_BRAND;
  }

  private failure(palette: Palette, pair: MeasuredPair): BrandFailure {
    const { theme, front, back } = pair;
    const colours = palette[theme];
    const chosen = [front, back].filter((token) => colours[token] !== DELIVERED_PALETTE[theme][token]);
    const offers = chosen.flatMap((token) => {
      const colour = passingShade(palette, { token, pair, shades: this.shades.of(colours[token]) });
      return colour === null ? [] : [{ theme, token, colour }];
    });
    return { ...pair, frontColour: colours[front], backColour: colours[back], offers };
  }
}

export class SqlBrandSheet implements BrandSheetQuery {
  constructor(
    private readonly sql: Sql,
    private readonly secrets: Secrets,
  ) {}

  async execute(hash: string): Promise<string | null> {
    const published = await this.sql.row<{ sheet: string }>(
      `select sheet from site.brand_version where sheet_hash = $1 limit 1`,
      [hash],
    );
    if (published) return published.sheet;
    const draft = await this.sql.row<{ draft: BrandContent }>(`select draft from site.brand where id = $1`, [
      THE_BRAND,
    ]);
    const sheet = draft && brandSheet(draft.draft, this.secrets);
    return sheet?.hash === hash ? sheet.css : null;
  }
}

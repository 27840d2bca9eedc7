import {
  type Conformity,
  conformityOf,
  conformityRate,
  fieldsOf,
  type LegalFieldName,
  type LegalKind,
  LegalTextNotFound,
} from '#domain/site/legal/legal-text';
import type { TextRenderer } from '../../shared/text.ports.ts';
import type { LegalTexts, LegalVersion } from './legal-texts.port.ts';

/** One thing that the text says: plain on a line, or made by the one renderer. */
export interface ShownField {
  readonly name: LegalFieldName;
  readonly plain: string;
  readonly html: string | null;
}

export interface ShownLegal {
  readonly kind: LegalKind;
  /** 0 where nobody wrote any. */
  readonly number: number;
  readonly since: Date | null;
  /** Whether another one is in force. */
  readonly isFormer: boolean;
  readonly fields: readonly ShownField[];
  readonly versions: readonly { readonly number: number; readonly publishedAt: Date }[];
  /** Of the statement of accessibility. */
  readonly conformity: Conformity;
  readonly rate: number | null;
}

/** The texts that the law asks for, as anybody reads them. */
export class ShownLegalTexts {
  constructor(
    private readonly texts: LegalTexts,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  /** @param number of a version; null for the one in force @throws LegalTextNotFound */
  async execute(kind: LegalKind, number: number | null): Promise<ShownLegal> {
    const versions = await this.texts.numbers(kind);
    const asked = number === null ? await this.texts.current(kind) : await this.texts.version(kind, number);
    if (!asked && number !== null) throw new LegalTextNotFound();
    const content = asked?.content ?? null;
    return {
      kind,
      versions,
      number: asked?.number ?? 0,
      since: asked?.publishedAt ?? null,
      isFormer: asked !== null && asked.number !== (versions[0]?.number ?? 0),
      fields: asked ? this.fieldsIn(kind, asked) : [],
      conformity: conformityOf(content),
      rate: conformityRate(content),
    };
  }

  private fieldsIn(kind: LegalKind, version: LegalVersion): readonly ShownField[] {
    return fieldsOf(kind).flatMap(([name, { as }]) => {
      const plain = version.content[name] ?? '';
      if (plain === '') return [];
      return [{ name, plain, html: as === 'text' ? this.htmlOf(plain) : null }];
    });
  }

  private htmlOf(text: string): string {
    return this.renderer.render(text, { baseUrl: this.baseUrl, trust: 'official' }).html;
  }
}

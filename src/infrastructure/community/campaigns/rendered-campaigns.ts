import type { CampaignReader } from '#application/community/campaigns/campaign-letters.port';
import {
  type CampaignMarks,
  type CampaignWriter,
  MARK,
  type WriteTo,
} from '#application/community/campaigns/campaign-writer.port';
import type { SiteNames } from '#application/community/campaigns/site-names.port';
import type { Letter } from '#application/shared/letter.ports';
import type { TextRenderer } from '#application/shared/text.ports';
import type { CampaignId, CampaignWords } from '#domain/community/campaigns/campaign';
import {
  saidTo,
  type Variable,
  type VariableValues,
  withVariables,
} from '#domain/community/campaigns/campaign-words';
import { isBranch } from '#domain/shared/branch';
import { InvalidValue } from '#domain/shared/domain-error';
import { oneLine } from '#domain/shared/one-line';
import { namedInside, nameOf } from '#application/shared/organisation-word';
import type { OwnTextsNow } from '#application/shared/own-texts';
import { Sayings } from '../../platform/mail/sayings.ts';
import { branchesEn, en } from './messages/en.ts';
import { branchesFr, fr } from './messages/fr.ts';
import { withoutMarks } from './without-marks.ts';

const CONSENTS_PATH = '/compte/consentements';
/** Stands for a variable while Markdown is rendered: a word in which no Markdown is found. */
const PLACE = /Ximotx(\d+)x/g;
/** Hosts are written small. */
const IN_PLACE = /ximotx\d+x/i;
const placeOf = (index: number): string => `Ximotx${index}x`;
/** A tag with its values, in which alone a quotation mark stands as it is. */
const TAG = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;
const LINK = /(\shref=")([^"]*)(")/;
const MARKDOWN_LINK = /\[([^\][]+)\]\(([^()\s]+)\)/g;
const MANY_LINES = /\n{3,}/g;

interface Place {
  readonly variable: Variable;
  readonly fallback: string;
}

/** Letters of campaigns: Markdown is rendered once, then words of each reader are put in, escaped. */
export class RenderedCampaigns implements CampaignWriter {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly marks: CampaignMarks,
    private readonly names: SiteNames,
    private readonly publicUrl: string,
    private readonly own: OwnTextsNow,
  ) {}

  async prepare(
    { subject, body, language }: Pick<CampaignWords, 'subject' | 'body' | 'language'>,
    id: CampaignId | null,
  ): Promise<WriteTo> {
    const places: Place[] = [];
    const placed = withVariables(body, (variable, fallback) =>
      placeOf(places.push({ variable, fallback }) - 1),
    );
    const { html, images, text } = this.renderer.render(placed, {
      baseUrl: this.publicUrl,
      trust: 'official' as const,
    });
    if (images.length > 0) throw new InvalidValue('body', 'text.no-pictures');
    if (html.match(TAG)?.some((tag) => IN_PLACE.test(LINK.exec(tag)?.[2] ?? '')))
      throw new InvalidValue('body', 'community.campaign-variable-in-link');
    const mark = id === null ? null : await this.marks.sign(id);
    const absolute = html.replace(TAG, (tag) => this.dressed(tag, mark));
    const plain = this.plainOf(placed, mark);
    const names = await this.names.read();
    const branches = language === 'en' ? branchesEn : branchesFr;
    const own = await this.own.read();
    const preview = text.split('\n').find((line) => line.trim() !== '') ?? '';
    return (reader, stopPath): Letter => {
      const values = valuesOf(reader, names, branches);
      const { pseudonym } = reader;
      const words = new Sayings(language === 'en' ? en : fr, language, own, {
        pseudonym: oneLine(pseudonym),
      });
      const put = (from: string, dress: (value: string) => string) =>
        namedInside(
          from.replaceAll(PLACE, (all, index: string) => {
            const place = places[Number(index)];
            return place ? dress(oneLine(values[place.variable] || place.fallback)) : all;
          }),
        );
      return {
        subject: oneLine(namedInside(saidTo(subject, values))),
        preview: oneLine(put(preview, (value) => value)),
        paragraphs: [],
        withoutPictures: true,
        body: { html: put(absolute, escaped), text: put(plain, (value) => value) },
        afterwards: [words.say('campaign', 'because', { organisation: names.organisation })],
        links: [
          { label: words.say('campaign', 'stop'), path: stopPath },
          { label: words.say('campaign', 'consents'), path: CONSENTS_PATH },
        ],
      };
    };
  }

  /** Mail programs know no address of their own, and load nothing. */
  private dressed(tag: string, mark: string | null): string {
    if (/^<img\b/i.test(tag)) return '';
    return tag.replace(LINK, (_all, before: string, address: string, after: string) => {
      const whole = this.whole(address.replaceAll('&amp;', '&'), mark);
      return `${before}${escaped(whole)}${after}`;
    });
  }

  /** A link of this site says which campaign it is of; others stay as they are. */
  private whole(address: string, mark: string | null): string {
    const own = address.startsWith(`${this.publicUrl}/`) ? address.slice(this.publicUrl.length) : address;
    if (!own.startsWith('/') || own.startsWith('//')) return address;
    if (mark === null) return this.publicUrl + own;
    const [path = '', anchor] = own.split('#');
    const marked = `${path}${path.includes('?') ? '&' : '?'}${MARK}=${mark}`;
    return `${this.publicUrl}${marked}${anchor === undefined ? '' : `#${anchor}`}`;
  }

  /** Markdown reads well once its marks are off and its links are written out. */
  private plainOf(source: string, mark: string | null): string {
    return withoutMarks(source.replaceAll('\r\n', '\n'))
      .replaceAll(
        MARKDOWN_LINK,
        (_all, label: string, address: string) => `${label} (${this.whole(address, mark)})`,
      )
      .replaceAll(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ')
      .replaceAll(MANY_LINES, '\n\n')
      .trim();
  }
}

function valuesOf(
  { pseudonym, branches, region }: CampaignReader,
  names: { readonly community: string; readonly organisation: string },
  words: Readonly<Record<string, string>>,
): VariableValues {
  const known = branches.filter(isBranch).map((branch) => words[branch]!);
  return {
    pseudonyme: pseudonym,
    branche: known[0] ?? null,
    region: region === '' ? null : region,
    communaute: names.community,
    organisme: nameOf(names.organisation),
  };
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

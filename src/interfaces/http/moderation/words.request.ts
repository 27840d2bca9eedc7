import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { WORDS } from '#application/moderation/limits';
import { AsTyped, OptionalText, Text, Version, Whole } from '../fields.request.ts';
import { asLines, asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

const { limits } = WORDS;
const LINE = { max: 500 };
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SETTINGS = { max: 10 };

/** What a rule about words says. */
class WordDefinitionRequest {
  @Meaning('What the rule is called.')
  @Text(limits.label)
  label!: string;

  @Meaning('What it is about.')
  @IsIn(WORDS.families)
  family!: string;

  @Meaning(
    '`literal` for words, `wildcard` for words with a star at an end, `regex` for a RE2 pattern, `detector`.',
  )
  @IsIn(WORDS.matchers)
  type!: string;

  @Meaning(
    'Words or wildcards; one pattern; the name of one detector. The whole body holds 256 kB at most: long words reach that before the list is full.',
  )
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(limits.entries.max, { context: limits.entries })
  @IsString({ each: true })
  @MaxLength(limits.pattern.max, { each: true, context: limits.pattern })
  values: string[] = [];

  @Meaning('The pattern meets the text as it is written, and not as it is folded; folded unless told.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  raw?: boolean;

  @Meaning('Settings of a detector, each `name = value`.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(SETTINGS.max, { context: SETTINGS })
  @IsString({ each: true })
  @MaxLength(LINE.max, { each: true, context: LINE })
  params: string[] = [];

  @Meaning('Written exactly so, these are no hits.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(limits.exceptions.max, { context: limits.exceptions })
  @IsString({ each: true })
  @MaxLength(limits.entry.max, { each: true, context: limits.entry })
  exceptions: string[] = [];

  @Meaning('Which texts it reads.')
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(WORDS.fields.length, { context: { max: WORDS.fields.length } })
  @IsIn(WORDS.fields, { each: true })
  fields: string[] = [];

  @Meaning('What becomes of a text in which it finds something.')
  @IsIn(WORDS.actions)
  action!: string;

  @Meaning('How grave a hit is.')
  @IsIn(WORDS.severities)
  severity!: string;

  @Meaning('It concerns members below this level of trust; all of them without it.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: 4 })
  trustBelow?: number;

  @Meaning('Shown to the author.')
  @Text(limits.explanation)
  explanation!: string;

  @Meaning('Its name in English.')
  @OptionalText(limits.label)
  labelEn?: string;

  @Meaning('Shown to the author in English.')
  @OptionalText(limits.explanation)
  explanationEn?: string;

  @Meaning('Each `label | address`.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(limits.links.max, { context: limits.links })
  @IsString({ each: true })
  @MaxLength(LINE.max, { each: true, context: LINE })
  links: string[] = [];
}

/** A change of a rule: what it says from now on, and what changes. */
export class ReviseWordRuleRequest extends WordDefinitionRequest {
  @Meaning('Why it was changed, for colleagues.')
  @Text(limits.note)
  note!: string;

  @Meaning('Version of the rule as the editor saw it.')
  @Version()
  version!: number;
}

/** A new rule. */
export class DraftWordRuleRequest extends WordDefinitionRequest {
  @Meaning('Name of the rule: lower-case words joined by hyphens. It never changes.')
  @AsTyped(limits.key)
  @Matches(KEY)
  key!: string;

  @Meaning('Why it was written, for colleagues.')
  @Text(limits.note)
  note!: string;
}

/** The same forms, whose second button tries what is typed on a text and saves nothing. */
const INTENTS = ['save', 'try'] as const;

export class DraftWordRuleFormRequest extends DraftWordRuleRequest {
  @IsOptional()
  @IsIn(INTENTS)
  intent?: (typeof INTENTS)[number];

  @OptionalText(limits.tested)
  sample?: string;

  /** Lines of the values that a file added, when the form came back with it. */
  @IsOptional()
  @IsString()
  fromFile?: string;
}

export class ReviseWordRuleFormRequest extends ReviseWordRuleRequest {
  @IsOptional()
  @IsIn(INTENTS)
  intent?: (typeof INTENTS)[number];

  @OptionalText(limits.tested)
  sample?: string;

  /** Lines of the values that a file added, when the form came back with it. */
  @IsOptional()
  @IsString()
  fromFile?: string;
}

/** A text to be read by the rules in force. */
export class TestWordsRequest {
  @Meaning('The text that is read; it is written nowhere.')
  @Text(limits.tested)
  text!: string;

  @Meaning('Which kind of text it is taken for.')
  @IsIn(WORDS.fields)
  field!: string;

  @Meaning('Of who would write it: 0 to 4, 5 for those who work for the organisation.')
  @Whole({ min: 0, max: 5 })
  trust!: number;

  @Meaning('Whether who would write it has published nothing yet.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  isFirst?: boolean;

  @Meaning('Whether they wrote the same text lately.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  isRepeated?: boolean;
}

/** Which version of a rule is to be in force. */
export class ApplyWordRuleRequest {
  @Meaning('Number of the version of the rule.')
  @Version()
  number!: number;
}

/** The definition as the application takes it. */
export function definitionOf(input: WordDefinitionRequest) {
  const { label, family, type, values, exceptions, fields, action, severity, explanation } = input;
  const { labelEn = null, explanationEn = null } = input;
  return {
    label,
    family,
    exceptions,
    fields,
    action,
    severity,
    explanation,
    labelEn,
    explanationEn,
    matcher: { type, values, on: input.raw === true ? 'raw' : 'folded', params: settingsOf(input.params) },
    trustBelow: input.trustBelow ?? null,
    links: input.links.map(linkOf),
  };
}

const settingsOf = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split('=');
      return [name.trim(), value.join('=').trim().replace(',', '.')];
    }),
  );

function linkOf(line: string): { label: string; url: string } {
  const [, label = line, url = ''] = /^(.*?)\s*\|\s*(\S+)\s*$/s.exec(line) ?? [];
  return { label, url };
}

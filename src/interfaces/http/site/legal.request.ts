import { LEGAL_NOTE } from '#application/site/limits';
import { OptionalText, Text, Whole } from '../fields.request.ts';

const LINE = { max: 200 } as const;
const LINES = { max: 1000 } as const;
const LONG = { max: 10_000 } as const;

/** A new version of a text that the law asks for; which fields count is its kind's to say. */
export class LegalTextRequest {
  @OptionalText(LINE)
  publisher?: string;

  @OptionalText(LINES)
  seat?: string;

  @OptionalText(LINE)
  phone?: string;

  @OptionalText(LINE)
  director?: string;

  @OptionalText(LINES)
  host?: string;

  @OptionalText(LINES)
  dataHost?: string;

  @OptionalText(LONG)
  rights?: string;

  @OptionalText(LONG)
  more?: string;

  @OptionalText(LINES)
  controller?: string;

  @OptionalText(LINES)
  officer?: string;

  @OptionalText(LONG)
  opening?: string;

  @OptionalText(LONG)
  cookies?: string;

  @OptionalText(LONG)
  transfers?: string;

  @OptionalText({ max: 3 })
  met?: string;

  @OptionalText({ max: 3 })
  applicable?: string;

  @OptionalText({ max: 10 })
  auditedOn?: string;

  @OptionalText(LINE)
  auditor?: string;

  @OptionalText(LONG)
  failures?: string;

  @OptionalText(LONG)
  derogations?: string;

  @OptionalText(LONG)
  outside?: string;

  @OptionalText(LINES)
  technologies?: string;

  @OptionalText(LONG)
  tools?: string;

  @OptionalText(LONG)
  sample?: string;

  @OptionalText(LINES)
  contact?: string;

  @OptionalText(LINES)
  scheme?: string;

  @Text(LEGAL_NOTE)
  note!: string;

  /** Of the version that was looked at; 0 for none. */
  @Whole({ min: 0 })
  version!: number;
}

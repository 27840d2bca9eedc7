import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import type { GivenAnswer } from '#application/events/gatherings/gathering-view';
import { BRANCHES } from '#application/community/limits';
import { FORM_LIMITS, GATHERING_KINDS, GATHERING_LIMITS } from '#application/events/limits';
import { Cursor, OptionalText, together, PageLimit } from '../fields.request.ts';
import { asList } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

export class ListEventsRequest {
  @Meaning('`to-come`, the next first, unless told; or what is over, the last first.')
  @IsOptional()
  @IsIn(['to-come', 'past'])
  when?: 'to-come' | 'past';

  @Meaning('Events of this kind alone.')
  @IsOptional()
  @IsIn(GATHERING_KINDS)
  kind?: (typeof GATHERING_KINDS)[number];

  @Meaning('Those that members of the branch may come to.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

export class ListRegistrationsRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

const { questions, options, answer } = FORM_LIMITS;
const MOST_ANSWERS = questions * options.max;
/** `0199…:Words`, an id of a question and what is answered: several where several options are chosen. */
const Answers = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(MOST_ANSWERS, { context: { max: MOST_ANSWERS } }),
    Matches(ANSWER, { each: true, context: { code: 'field.choice' } }),
    MaxLength(answer.max + 37, { each: true, context: { max: answer.max } }),
  );
const ANSWER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:/;

/** What is answered to each question, as use cases take it. */
export function givenIn(answers: readonly string[]): readonly GivenAnswer[] {
  const said = new Map<string, string[]>();
  for (const one of answers) {
    const [question, value] = [one.slice(0, 36), one.slice(37)];
    said.set(question, [...(said.get(question) ?? []), value]);
  }
  return [...said].map(([question, values]) => ({ question, values }));
}

export class RegisterRequest {
  @Meaning('A word for the organisers alone; empty unless told.')
  @OptionalText(GATHERING_LIMITS.note)
  note?: string;

  @Meaning(
    'What is answered to the form of the event, each the id of a question, a colon and the answer; the id comes again for each choice.',
  )
  @Answers()
  answers: string[] = [];
}

/** What who is registered answers from now on. */
export class ChangeAnswersRequest {
  @Meaning(
    'What is answered to the form of the event, each the id of a question, a colon and the answer; the id comes again for each choice.',
  )
  @Answers()
  answers: string[] = [];
}

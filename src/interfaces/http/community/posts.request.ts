import { Transform } from 'class-transformer';
import { Allow, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { ToggleRequest } from '../deeds.request.ts';
import { asDay, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  Cursor,
  DraftVersion,
  Ground,
  type Intent,
  IntentOfComposer,
  OptionalText,
  PageLimit,
  Text,
  Version,
} from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

export class ListPostsRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** A reply to a topic. */
export class PostAnswerRequest {
  @Meaning('The reply, in Markdown.')
  @Text(LIMITS.body)
  body!: string;

  @Meaning('Id of the post of this topic that is answered; the topic as a whole where none is given.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: Id<'Post'>;

  @Agreed()
  agreed?: boolean;
}

/** Beside the answer of an agent stand the terms of an official one, which its other button publishes: not judged here. */
class TermsLeftAside extends PostAnswerRequest {
  @Allow() sources?: unknown;
  @Allow() branches?: unknown;
  @Allow() ruleIds?: unknown;
  @Allow() validFrom?: unknown;
  @Allow() validTo?: unknown;
  @Allow() reviewBy?: unknown;
  @Allow() question?: unknown;
  @Allow() questionTitle?: unknown;
  @Allow() questionText?: unknown;
}

/** The answer form of a topic's page: the answer, and what its buttons ask for. */
export class AnswerFormRequest extends TermsLeftAside {
  @IntentOfComposer()
  intent?: Intent;

  @IsOptional()
  @DraftVersion()
  draftVersion?: number;
}

export class EditPostRequest {
  @Meaning('The post as it reads from now on, in Markdown.')
  @Text(LIMITS.body)
  body!: string;

  @Meaning('Needed when the post is somebody else’s.')
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Meaning(
    'What it rests on, when the post is somebody else’s; the rules of the community as a whole when absent.',
  )
  @Ground()
  ground?: string;

  @Meaning('Version of the post as the editor saw it; `If-Match` may stand for it.')
  @Version()
  version!: number;

  @Agreed()
  agreed?: boolean;
}

/** The form to edit a post: its new text, and what its buttons ask for. */
export class EditPostFormRequest extends EditPostRequest {
  @IntentOfComposer()
  intent?: Intent;

  @IsOptional()
  @DraftVersion()
  draftVersion?: number;

  /** Whether the text was sealed where the form was opened. */
  @IsOptional()
  @IsIn(['yes', 'no'])
  sealed?: 'yes' | 'no';
}

export class DeletePostRequest {
  @Meaning('Needed when the post is somebody else’s.')
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Meaning(
    'What it rests on, when the post is somebody else’s; the rules of the community as a whole when absent.',
  )
  @Ground()
  ground?: string;
}

/** That a reply answers, or does no more; why, where the question is somebody else’s. */
export class ChooseAnswerRequest {
  @Meaning('Needed when the question is somebody else’s.')
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** The same by a form. */
export class ChooseAnswerFormRequest extends ToggleRequest {
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** A passage to take out of everywhere, and why. */
export class RedactPassageRequest extends DeletePostRequest {
  @Text(LIMITS.passage)
  passage!: string;

  /** To see where it stands before anything is done. */
  @IsOptional()
  @IsIn(['look', 'redact'])
  intent?: 'look' | 'redact';
}

/** Why something that was deleted is to be erased for good. */
export class ProposePurgeRequest {
  @Text(LIMITS.reason)
  reason!: string;
}

/** The same of what a case is about. */
export class ProposePiecePurgeRequest extends ProposePurgeRequest {
  /** `content.mark` of the case as it was read. */
  @Text({ max: 60 })
  read!: string;
}

/** The second signature under it, or a refusal. */
export class SettlePurgeRequest {
  @IsUUID()
  purgeId!: Id<'Purge'>;

  @IsIn(['yes', 'no'])
  agrees!: 'yes' | 'no';
}

type Kind = 'thanks' | 'useful' | 'bravo';

/** A reaction: which one, a sign, then on or off. */
export class ReactionRequest {
  @Matches(/^(?:thanks|useful|bravo)-[01]$/)
  reaction!: `${Kind}-${'0' | '1'}`;

  get kind(): Kind {
    return this.reaction.slice(0, -2) as Kind;
  }
  get isOn(): boolean {
    return this.reaction.endsWith('1');
  }
}

/** A text to be shown as it would be posted. */
export class PreviewBodyRequest {
  @Text(LIMITS.body)
  body!: string;

  /** The day on which it begins to be shown, if it is one: what it cites is told as of then. */
  @OptionalText({ max: 20 })
  @Transform(asDay)
  on?: string;
}

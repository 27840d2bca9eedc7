import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import {
  ANSWERED_STATUSES,
  IDEA_LIMITS,
  IDEA_ORDERS,
  IDEA_STATUSES,
  IDEA_THEMES,
} from '#application/engagement/limits';
import { emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  Branches,
  Cursor,
  FilledText,
  SeenMoment,
  Text,
  Whole,
  PageLimit,
} from '../fields.request.ts';
import { Meaning } from '../meaning.ts';
import { Shown } from '../shown-text.request.ts';

export class ListIdeasRequest {
  @Meaning('The most supported first unless told, the newest, or what finds support of late.')
  @IsOptional()
  @IsIn(IDEA_ORDERS)
  order?: (typeof IDEA_ORDERS)[number];

  @Meaning('Ideas that stand there alone.')
  @IsOptional()
  @IsIn(IDEA_STATUSES)
  status?: (typeof IDEA_STATUSES)[number];

  @Meaning('Ideas about this theme alone.')
  @IsOptional()
  @IsIn(IDEA_THEMES)
  theme?: (typeof IDEA_THEMES)[number];

  @Meaning('Ideas that concern this branch.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

export class ListIdeaCommentsRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What a member proposes. */
export class IdeaRequest {
  @Meaning('The idea in one line.')
  @Text(IDEA_LIMITS.title)
  title!: string;

  @Meaning('In the Markdown of posts, without pictures.')
  @Text(IDEA_LIMITS.body)
  body!: string;

  @Meaning('What it is about.')
  @IsIn(IDEA_THEMES)
  theme!: (typeof IDEA_THEMES)[number];

  @Meaning('Whom it concerns; everybody where none is named.')
  @Branches()
  branches: (typeof BRANCHES)[number][] = [];

  @Agreed()
  agreed?: boolean;
}

/** An idea as it was asked for; what was refused for its shape stands there as in a form that nobody filled in. */
export const ideaAsked = ({ title = '', body = '', theme, branches = [], agreed }: Partial<IdeaRequest>) => ({
  title,
  body,
  theme: theme ?? '',
  branches,
  ...(agreed !== undefined && { agreed }),
});

/** The form in which one that stands is said otherwise. */
export class EditIdeaFormRequest extends IdeaRequest {
  /** Of its title and its text as the form was opened. */
  @Shown()
  shown?: string;
}

/** The form of an idea: near ones are shown once before it is published. */
export class IdeaFormRequest extends IdeaRequest {
  @FilledText(IDEA_LIMITS.title)
  override title: string = '';

  @FilledText(IDEA_LIMITS.body)
  override body: string = '';

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsString()
  @IsIn(['1'])
  similarSeen?: string;
}

/** What a member says of an idea. */
export class IdeaCommentRequest {
  @Meaning('What is said, in the Markdown of posts, without pictures.')
  @Text(IDEA_LIMITS.comment)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

/** The form in which one that stands is said otherwise. */
export class EditIdeaCommentFormRequest extends IdeaCommentRequest {
  /** Of its text as the form was opened. */
  @Shown()
  shown?: string;
}

/** What the organisation says when it leads an idea on. */
export class IdeaAnswerRequest {
  @Meaning('Where the idea stands from now on.')
  @IsIn(ANSWERED_STATUSES)
  status!: (typeof ANSWERED_STATUSES)[number];

  @Meaning('What the organisation answers, in Markdown: its author and supporters are told.')
  @Text(IDEA_LIMITS.answer)
  answer!: string;
}

/** The form of it. */
export class IdeaAnswerFormRequest extends IdeaAnswerRequest {
  /** Since when the idea stood as whoever answers read it. */
  @SeenMoment()
  seen?: string;
}

export class MergeIdeaRequest {
  @Meaning('Number of the idea that stands for both from now on.')
  @Whole({ min: 1 })
  into!: number;

  @Meaning('Why, for those who support it.')
  @Text(IDEA_LIMITS.answer)
  answer!: string;
}

/** The two buttons of a vote. */
export class IdeaVoteFormRequest {
  @IsIn(['give', 'take-back'])
  vote!: 'give' | 'take-back';
}

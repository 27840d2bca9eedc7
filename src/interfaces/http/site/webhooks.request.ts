import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { SITE_LIMITS, WEBHOOK_EVENTS } from '#application/site/limits';
import { Cursor, Text, together } from '../fields.request.ts';
import { asList } from '../transforms.ts';

const LIMITS = SITE_LIMITS.webhook;

const Moment = () =>
  together(IsOptional(), IsISO8601({ strict: true }), MaxLength(40, { context: { max: 40 } }));

/** Where another system is told, and of what. */
export class WebhookRequest {
  @Text(LIMITS.url)
  url!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.events.max, { context: LIMITS.events })
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events!: string[];
}

/** A new one: of which client, where it is not the client itself that calls. */
export class AddWebhookRequest extends WebhookRequest {
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

/** Another address, other events, or silence for a while. */
export class ChangeWebhookRequest extends WebhookRequest {
  @IsBoolean()
  silent!: boolean;
}

/** Those of one client, where it is not the client itself that calls. */
export class ListWebhooksRequest {
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

export class ListWebhookDeliveriesRequest {
  @Cursor()
  cursor?: string;
}

/** One message again, or all of a period. */
export class ReplayWebhookRequest {
  @IsOptional()
  @IsUUID()
  delivery?: string;

  @Moment()
  since?: string;

  @Moment()
  until?: string;
}

export class RotateWebhookSecretRequest {
  /** Another one although the one before still signs, which then ends at once. */
  @IsOptional()
  @IsBoolean()
  again?: boolean;
}

/** Hours back from now. */
export const REPLAY_PERIODS = ['1', '24', '168', '720'] as const;

/** What is done with an endpoint on its page. */
export class SteerWebhookRequest {
  @IsIn(['ping', 'rotate', 'rotate-again', 'silence', 'wake', 'replay', 'replay-period', 'remove'])
  act!: 'ping' | 'rotate' | 'rotate-again' | 'silence' | 'wake' | 'replay' | 'replay-period' | 'remove';

  /** The one message that is sent again. */
  @IsOptional()
  @IsUUID()
  delivery?: string;

  @IsOptional()
  @IsIn(REPLAY_PERIODS)
  hours?: (typeof REPLAY_PERIODS)[number];
}

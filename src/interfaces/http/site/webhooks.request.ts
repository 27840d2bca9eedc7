import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SITE_LIMITS, WEBHOOK_EVENTS } from '#application/site/limits';
import { Cursor, Text, together, PageLimit } from '../fields.request.ts';
import { asList } from '../transforms.ts';
import { Instant } from '../instant.request.ts';
import { Meaning } from '../meaning.ts';

const LIMITS = SITE_LIMITS.webhook;

const Moment = () => together(IsOptional(), Instant());

/** Where another system is told, and of what. */
export class WebhookRequest {
  @Meaning('Where messages are posted: an address that can be reached from outside.')
  @Text(LIMITS.url)
  url!: string;

  @Meaning('Events that it is told of, of those at `/webhook-events`.')
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.events.max, { context: LIMITS.events })
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events!: string[];
}

/** A new one: of which client, where it is not the client itself that calls. */
export class AddWebhookRequest extends WebhookRequest {
  @Meaning(
    'Id of the client whose endpoint it is, for those who run clients; the client that calls unless told.',
  )
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

/** Another address, other events, or silence for a while. */
export class ChangeWebhookRequest extends WebhookRequest {
  @Meaning('Whether it is told nothing for now; what happens meanwhile can be replayed.')
  @IsBoolean()
  silent!: boolean;
}

/** Those of one client, where it is not the client itself that calls. */
export class ListWebhooksRequest {
  @Meaning('Id of a client, for those who run them: its endpoints alone. A client sees its own.')
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

export class ListWebhookDeliveriesRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** One message again, or all of a period. */
export class ReplayWebhookRequest {
  @Meaning('Id of one message that is sent again; in place of a period.')
  @IsOptional()
  @IsUUID()
  delivery?: string;

  @Meaning('Messages of this moment and later: with `Z` or an offset.')
  @Moment()
  since?: string;

  @Meaning('Messages before this moment; now unless told.')
  @Moment()
  until?: string;
}

export class RotateWebhookSecretRequest {
  @Meaning('Another one although the one before still signs, which then ends at once.')
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

import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsUUID, ValidateIf } from 'class-validator';
import type { Id } from '#domain/shared/id';
import { asList } from '../transforms.ts';

export class MarkNotificationsReadRequest {
  @IsIn(['all', 'topic', 'channel', 'ids'])
  which!: 'all' | 'topic' | 'channel' | 'ids';

  @ValidateIf((request: MarkNotificationsReadRequest) => request.which === 'topic')
  @IsUUID()
  topicId?: Id<'Topic'>;

  @ValidateIf((request: MarkNotificationsReadRequest) => request.which === 'channel')
  @IsUUID()
  channelId?: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100, { context: { max: 100 } })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[] = [];
}

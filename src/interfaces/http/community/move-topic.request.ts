import { IsUUID } from 'class-validator';

export class MoveTopicRequest {
  @IsUUID()
  categoryId!: string;
}

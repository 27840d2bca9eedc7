import { IsOptional, Matches } from 'class-validator';

/** A picture by its key: `attachments/{id}.webp`, or `avatars/{id}/{size}.webp`. */
export class ReadFileRequest {
  @Matches(/^(?:attachments|avatars)$/)
  kind!: string;

  @Matches(/^[0-9a-f-]{36}(?:\.webp)?$/)
  name!: string;

  @IsOptional()
  @Matches(/^(?:48|192)\.webp$/)
  size?: string;
}

import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { asInteger } from '../transforms.ts';

export class MarkReadRequest {
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  position!: number;
}

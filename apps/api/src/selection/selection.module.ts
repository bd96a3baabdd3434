import { Module } from '@nestjs/common';
import { SelectionResolver } from './selection.resolver.js';
import { SelectionService } from './selection.service.js';

@Module({ providers: [SelectionResolver, SelectionService] })
export class SelectionModule {}

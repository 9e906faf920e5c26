import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, entityTag, IfMatch, Roles } from '@huiyin/service-kit';
import type { Actor, IfMatchCondition } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { FileQuery } from '../exports/file-query.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { SavedViewPayload } from './saved-view-payload.ts';
import { SavedViews } from './saved-views.ts';

/** The views of the case list that people keep for themselves and their team. */
@Controller('api/views')
@Roles(...READING_ROLES)
@ApiProblems(503)
export class SavedViewsController {
  constructor(@Inject(SavedViews) private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({ summary: '已保存的视图 · Saved views', tags: ['views'] })
  @ApiTable('SavedViewList', 'Own and shared ones.')
  @ApiProblems(406)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: FileQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.views.list(actor),
      table: () => this.views.table(actor),
    });
  }

  @Get(':id')
  @ApiOperation({ summary: '查看视图 · Show a saved view', tags: ['views'] })
  @ApiResponse({ status: 200, description: 'The view.', schema: refersTo('SavedView') })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Pick<Reply, 'header'>,
  ) {
    const view = await this.views.get(actor, id);
    reply.header('etag', entityTag(view.version));
    return view;
  }

  @Post()
  @ApiOperation({ summary: '保存视图 · Save a view', tags: ['views'] })
  @ApiResponse({ status: 201, description: 'The view.', schema: refersTo('SavedView') })
  @ApiProblems(409)
  async create(
    @CurrentActor() actor: Actor,
    @Body() payload: SavedViewPayload,
    @Res({ passthrough: true }) reply: Pick<Reply, 'header'>,
  ) {
    const view = await this.views.create(actor, payload);
    reply.header('etag', entityTag(view.version)).header('location', `/api/views/${view.id}`);
    return view;
  }

  @Put(':id')
  @ApiOperation({ summary: '修改视图 · Change a saved view, whole', tags: ['views'] })
  @ApiResponse({ status: 200, description: 'The view.', schema: refersTo('SavedView') })
  @ApiProblems(409)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() payload: SavedViewPayload,
    @IfMatch({ required: true }) condition: IfMatchCondition,
    @Res({ passthrough: true }) reply: Pick<Reply, 'header'>,
  ) {
    const view = await this.views.change(actor, id, payload, condition);
    reply.header('etag', entityTag(view.version));
    return view;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '删除视图 · Delete a saved view', tags: ['views'] })
  @ApiResponse({ status: 204, description: 'It is gone.' })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch({ required: true }) condition: IfMatchCondition,
  ): Promise<void> {
    return this.views.delete(actor, id, condition);
  }
}

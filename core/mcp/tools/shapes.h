// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/media.h"
#include "domain/pause.h"
#include "domain/postcard.h"
#include "mcp/tools/times.h"
#include "services/postservice.h"

#include <QJsonObject>

// Entities as tools answer them: the names and words of services/wire, with what others wrote wrapped as data. Each has
// its schema beside it. Moments get their local times later (done()).
namespace Postrider {
class JsonWriter;
}

namespace Postrider::Mcp {

QJsonObject postJson(const Post &post);
QJsonObject postSchema();

// A post as lists have it: the beginning of its text, how it stands, and its moments with their local times.
void writeCard(JsonWriter &json, const PostCard &card, const LocalClock &clock);
QJsonObject cardSchema();

// A post with every delivery, part, attempt and note.
QJsonObject detailsJson(const PostDetails &details);
QJsonObject detailsSchema();

QJsonObject integrationJson(const Integration &integration, const QString &network);
QJsonObject integrationSchema();

QJsonObject mediaJson(const Media &media);
QJsonObject mediaSchema();

QJsonObject pauseJson(const Pause &pause);
QJsonObject pauseSchema();

// What a write did to a post: the post, what stands now in one word, and what to tell the person.
QJsonObject writtenJson(const Post &post, const QString &note = {});
QJsonObject writtenSchema();
QString outcomeOf(const Post &post);
QString nextStepOf(const Post &post);

// A finding's sentence without words of others: those are data, and go beside it.
QString ownWords(const Finding &finding);

// {"timezone": ...} and these, all there: the schema of an answer.
QJsonObject answerSchema(QJsonObject properties);

} // namespace Postrider::Mcp

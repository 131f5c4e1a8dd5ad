// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/repeatoptions.h"
#include "app/cli/replies.h"
#include "base/enumword.h"
#include "services/networknames.h"
#include "services/recurrencewords.h"
#include "services/story.h"
#include "services/wire.h"
#include "services/wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMomentWidth = 20; // "2026-11-23T08:48:10Z"; some lines of a story have none

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0).left(60);
}

Reply replyFor(const Post &post)
{
    const QString time = post.publishedAt.isValid() ? post.publishedAt.toString(Qt::ISODate)
                                                    : post.scheduledFor.toString(Qt::ISODate);
    QString line = u"%1  %2  %3  %4"_s.arg(post.id.toString(), enumWord(post.status), time, firstLine(post.content));
    if (!post.seriesId.isNull())
        line += u"  ("_s + Words::tr("series %1").arg(post.seriesId.toString()) + u')';
    return {toJson(post), line};
}

PostId idOf(const Invocation &call)
{
    return PostId::fromString(call.arguments.value(0));
}

// --media belongs to the part before it, --alt to the file before it.
Result<NewPost> readContent(const QCommandLineParser &options)
{
    NewPost post;
    QHash<QString, int> seen;
    for (const QString &name : options.optionNames()) {
        const QString value = options.values(name).value(seen[name]++);
        if (name == "text"_L1) {
            post.text = value;
        } else if (name == "part"_L1) {
            post.parts << PostPart{value, {}, std::chrono::seconds(0)};
        } else if (name == "media"_L1) {
            post.media << NewMedia{value, {}, int(post.parts.size()) + 1};
        } else if (name == "alt"_L1) {
            if (post.media.isEmpty())
                return fail(Usage::error(Words::tr("--alt describes the --media before it.")));
            post.media.last().altText = value;
        } else if (name == "account"_L1) {
            post.accounts << IntegrationId::fromString(value);
        } else if (name == "label"_L1) {
            post.labels << value;
        } else if (name == "set"_L1) {
            if (!value.contains(u'='))
                return fail(Usage::error(Words::tr("--set takes KEY=VALUE.")));
            post.settings.insert(value.section(u'=', 0, 0), value.section(u'=', 1));
        }
    }
    return post;
}

Outcome readTiming(const QCommandLineParser &options, NewPost &post)
{
    const int ways = int(options.isSet(u"at"_s)) + int(options.isSet(u"now"_s)) + int(options.isSet(u"draft"_s))
        + int(options.isSet(u"queue"_s));
    if (ways > 1)
        return fail(Usage::error(Words::tr("--at, --now, --queue and --draft exclude each other.")));
    if (options.isSet(u"now"_s))
        post.timing = NewPost::Timing::Now;
    if (options.isSet(u"queue"_s))
        post.timing = NewPost::Timing::Queue;
    if (!options.isSet(u"at"_s))
        return {};
    post.timing = NewPost::Timing::At;
    post.at = readMoment(options.value(u"at"_s));
    if (!post.at.isValid())
        return fail(
            Usage::error(Words::tr("--at takes a time like 2026-12-01T09:30:00+01:00 or 2026-12-01T08:30:00Z.")));
    return {};
}

Replying add(Invocation &call)
{
    auto post = readContent(call.options);
    if (!post)
        return refuse(post.error());
    if (const Outcome outcome = readTiming(call.options, *post); !outcome)
        return refuse(outcome.error());
    const auto repeat = readRepeat(call.options);
    if (!repeat)
        return refuse(repeat.error());
    post->repeat = *repeat;
    return replyWith<Post>(call.app.posts().add(call.actor, *post), replyFor);
}

Replying list(Invocation &call)
{
    PostFilter filter;
    filter.search = call.options.value(u"search"_s);
    filter.limit = call.options.value(u"limit"_s).toInt();
    if (filter.limit <= 0)
        return refuse(Usage::error(Words::tr("--limit takes a number above 0.")));
    for (const QString &word : call.options.values(u"status"_s)) {
        const auto status = enumFromWord<Post::Status>(word);
        if (!status)
            return refuse(
                Usage::error(Words::tr("--status takes one of %1.").arg(enumWords<Post::Status>().join(u' '))));
        filter.statuses << *status;
    }
    if (call.options.isSet(u"trash"_s))
        filter.trash = PostFilter::Trash::Only;
    return replyWith<QList<Post>>(call.app.posts().list(call.actor, filter), [](const QList<Post> &posts) {
        QJsonArray json;
        QStringList lines;
        for (const Post &post : posts) {
            json << toJson(post);
            lines << replyFor(post).text;
        }
        return Reply{json, lines.join(u'\n')};
    });
}

Reply story(const PostDetails &details)
{
    QStringList lines{replyFor(details.post).text};
    for (const PostDetails::Target &target : details.targets) {
        const QString network = brandOf(target.integration.platform).name;
        for (const PostDetails::Part &part : target.parts) {
            lines << u"  %1, part %2: %3 %4"_s.arg(target.integration.platformUsername)
                         .arg(part.sending.part)
                         .arg(sentenceFor(part.sending), part.sending.permalink);
            for (const StoryLine &line : storyOf(part.sending, part.attempts, network, part.notes))
                lines << u"    %1  %2"_s.arg(line.at.toString(Qt::ISODate), -kMomentWidth).arg(line.sentence);
        }
    }
    return {toJson(details), lines.join(u'\n')};
}

Replying show(Invocation &call)
{
    return replyWith<PostDetails>(call.app.posts().show(call.actor, idOf(call)), story);
}

Replying preview(Invocation &call)
{
    return replyWith<QString>(call.app.posts().preview(call.actor, idOf(call)), [](const QString &text) {
        return Reply{QJsonObject{{u"requests"_s, text}}, text};
    });
}

// A post that does not repeat yet begins to; for others a scope says which ones get another rule.
QFuture<Result<Post>> setRule(Invocation &call, const Recurrence &wish, SeriesScope scope)
{
    return call.options.isSet(u"scope"_s) ? call.app.series().changeRule(call.actor, idOf(call), wish, scope)
                                          : call.app.series().repeat(call.actor, idOf(call), wish);
}

Replying edit(Invocation &call)
{
    PostEdit edit;
    if (call.options.isSet(u"text"_s))
        edit.text = call.options.value(u"text"_s);
    if (call.options.isSet(u"part"_s))
        edit.partTexts = call.options.values(u"part"_s);
    if (call.options.isSet(u"label"_s))
        edit.labels = call.options.values(u"label"_s);
    const auto scope = readScope(call.options);
    if (!scope)
        return refuse(scope.error());
    const auto repeat = readRepeat(call.options);
    if (!repeat)
        return refuse(repeat.error());
    const bool isContent = edit.text || edit.partTexts || edit.labels;
    if (isContent == repeat->has_value())
        return refuse(Usage::error(Words::tr("\"post edit\" needs --text, --part or --label, or --repeat alone.")));
    if (*repeat)
        return replyWith<Post>(setRule(call, **repeat, *scope), replyFor);
    bool isNumber = false;
    edit.expectedRevision = call.options.value(u"revision"_s).toInt(&isNumber);
    if (!isNumber || edit.expectedRevision < 0)
        return refuse(Usage::error(Words::tr("--revision takes a number.")));
    const bool isAlone = *scope == SeriesScope::This;
    return replyWith<Post>(isAlone ? call.app.posts().edit(call.actor, idOf(call), edit)
                                   : call.app.series().edit(call.actor, idOf(call), edit, *scope),
                           replyFor);
}

Replying move(Invocation &call)
{
    const QDateTime at = readMoment(call.options.value(u"at"_s));
    if (!at.isValid())
        return refuse(Usage::error(Words::tr("\"post move\" needs --at with a time like 2026-12-01T09:30:00+01:00.")));
    const auto scope = readScope(call.options);
    if (!scope)
        return refuse(scope.error());
    const bool isAlone = *scope == SeriesScope::This;
    return replyWith<Post>(isAlone ? call.app.posts().move(call.actor, idOf(call), at)
                                   : call.app.series().move(call.actor, idOf(call), at, *scope),
                           replyFor);
}

// Behind what the accounts' queues hold already.
Replying enqueue(Invocation &call)
{
    return replyWith<Post>(call.app.slots().enqueue(call.actor, idOf(call)), replyFor);
}

Replying cancel(Invocation &call)
{
    return replyWith<Post>(call.app.posts().cancel(call.actor, idOf(call)), replyFor);
}

Replying showSeries(Invocation &call)
{
    const auto id = SeriesId::fromString(call.arguments.value(0));
    return replyWith<SeriesDetails>(call.app.series().show(call.actor, id), [](const SeriesDetails &details) {
        QStringList lines{details.series.id.toString() + u"  "_s + sentenceFor(details.series.recurrence)};
        for (const QDateTime &next : details.next)
            lines << u"  "_s + next.toString(Qt::ISODate);
        return Reply{toJson(details), lines.join(u'\n')};
    });
}

Replying retry(Invocation &call)
{
    return replyWith<Post>(call.app.posts().retry(call.actor, idOf(call)), replyFor);
}

Replying resolve(Invocation &call)
{
    const bool wentOut = call.options.isSet(u"went-out"_s);
    if (wentOut == call.options.isSet(u"not-out"_s))
        return refuse(Usage::error(Words::tr("Say either --went-out LINK or --not-out.")));
    const Verdict verdict{wentOut ? Verdict::Kind::WentOut : Verdict::Kind::DidNotGoOut,
                          call.options.value(u"went-out"_s)};
    const auto account = IntegrationId::fromString(call.options.value(u"account"_s));
    return replyWith<Post>(call.app.posts().resolve(call.actor, idOf(call), account, verdict), replyFor);
}

Replying remove(Invocation &call)
{
    const auto scope = readScope(call.options);
    if (!scope)
        return refuse(scope.error());
    const bool isAlone = *scope == SeriesScope::This;
    if (!call.options.isSet(u"at-network"_s))
        return replyWith<Post>(isAlone ? call.app.posts().remove(call.actor, idOf(call))
                                       : call.app.series().remove(call.actor, idOf(call), *scope),
                               replyFor);
    if (!isAlone)
        return refuse(Usage::error(Words::tr("--at-network deletes one post at a time.")));
    // There first: what a network keeps must not be lost sight of here.
    return call.app.takedowns()
        .takeDown(call.actor, idOf(call))
        .then(&call.app,
              [&call](const Result<int> &gone) -> Replying {
                  if (!gone)
                      return refuse(gone.error());
                  return replyWith<Post>(call.app.posts().remove(call.actor, idOf(call)), replyFor);
              })
        .unwrap();
}

} // namespace

QList<Command> postCommands()
{
    const QCommandLineOption text(u"text"_s, Words::tr("The text."), u"TEXT"_s);
    const QCommandLineOption part(u"part"_s, Words::tr("A further part of the thread; repeatable."), u"TEXT"_s);
    const QCommandLineOption account(u"account"_s, Words::tr("An account it goes to; repeatable."), u"ID"_s);
    const QCommandLineOption label(u"label"_s, Words::tr("A label; repeatable."), u"LABEL"_s);
    const QCommandLineOption at(u"at"_s, Words::tr("When: ISO 8601 with offset or Z."), u"TIME"_s);
    const auto needed = Command::User::Needed;
    return {
        {u"post add"_s,
         {},
         Words::tr("Writes a post: a draft, or due at a time or now."),
         {text,
          account,
          part,
          label,
          at,
          {u"media"_s, Words::tr("A picture or video, of the part before it; repeatable."), u"FILE"_s},
          {u"alt"_s, Words::tr("Describes the file before it."), u"TEXT"_s},
          {u"set"_s, Words::tr("A setting of the network; repeatable."), u"KEY=VALUE"_s},
          {u"now"_s, Words::tr("Due at once.")},
          {u"queue"_s, Words::tr("At the next free posting time of each account.")},
          {u"draft"_s, Words::tr("Kept without a time (default).")},
          repeatOptions().at(0),
          repeatOptions().at(1)},
         needed,
         add},
        {u"post list"_s,
         {},
         Words::tr("Lists posts."),
         {{u"status"_s, Words::tr("Only this status; repeatable."), u"STATUS"_s},
          {u"search"_s, Words::tr("Only posts with these words."), u"WORDS"_s},
          {u"limit"_s, Words::tr("At most so many (100)."), u"N"_s, u"100"_s},
          {u"trash"_s, Words::tr("What was deleted.")}},
         needed,
         list},
        {u"post show"_s, u"ID"_s, Words::tr("A post with its whole story."), {}, needed, show},
        {u"post preview"_s, u"ID"_s, Words::tr("The exact requests, secrets masked."), {}, needed, preview},
        {u"post edit"_s,
         u"ID"_s,
         Words::tr("Changes texts and labels, or how it repeats."),
         {text,
          part,
          label,
          {u"revision"_s, Words::tr("Only if it still is at this revision."), u"N"_s, u"0"_s},
          repeatOptions().at(0),
          repeatOptions().at(1),
          scopeOption()},
         needed,
         edit},
        {u"post move"_s, u"ID"_s, Words::tr("Gives it another time."), {at, scopeOption()}, needed, move},
        {u"post queue"_s, u"ID"_s, Words::tr("Puts it at the end of its accounts' queues."), {}, needed, enqueue},
        {u"series show"_s, u"ID"_s, Words::tr("A series: its rule and its next posts."), {}, needed, showSeries},
        {u"post cancel"_s, u"ID"_s, Words::tr("Makes it a draft again."), {}, needed, cancel},
        {u"post retry"_s, u"ID"_s, Words::tr("Tries what failed or was missed once more."), {}, needed, retry},
        {u"post resolve"_s,
         u"ID"_s,
         Words::tr("Says what became of an unknown outcome."),
         {account,
          {u"went-out"_s, Words::tr("It is out, at this address."), u"LINK"_s},
          {u"not-out"_s, Words::tr("It is not out: send it again.")}},
         needed,
         resolve},
        {u"post delete"_s,
         u"ID"_s,
         Words::tr("Moves it to the trash."),
         {scopeOption(), {u"at-network"_s, Words::tr("Deletes it at its networks too, where it is out.")}},
         needed,
         remove},
    };
}

} // namespace Postrider

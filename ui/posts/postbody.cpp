// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postbody.h"

#include "models/moments.h"
#include "ui/posts/glyph.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostBody)
};

Text *paragraph(const QString &text)
{
    auto *label = new Text(text, Size::Editor);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

Text *soft(const QString &text)
{
    return new Text(text, Size::Secondary, Weight::Regular, Text::Ink::Soft);
}

// A small picture and what it stands for.
QWidget *fact(const QString &icon, const QString &text)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::kTiny + 2);
    line->addWidget(new Glyph(icon));
    line->addWidget(soft(text));
    return row;
}

QString waitText(std::chrono::seconds delay)
{
    const auto minutes = int(std::chrono::ceil<std::chrono::minutes>(delay).count());
    if (minutes == 0)
        return Words::tr("right after");
    return minutes == 1 ? Words::tr("a minute after") : Words::tr("%n minutes after", nullptr, minutes);
}

QString when(const Post &post, const QByteArray &timezone, const QDateTime &now)
{
    const auto words = [&](const QDateTime &moment) { return momentInWords(moment, timezone, now); };
    if (post.status == Post::Status::Published && post.publishedAt.isValid())
        return Words::tr("Published %1").arg(words(post.publishedAt));
    if (!post.scheduledFor.isValid())
        return Words::tr("No time yet");
    const QString zone = QString::fromLatin1(timezone).section(u'/', -1).replace(u'_', u' ');
    return zone.isEmpty() ? words(post.scheduledFor) : Words::tr("%1, %2 time").arg(words(post.scheduledFor), zone);
}

qsizetype fileCount(const Post &post)
{
    qsizetype count = post.mediaUrls.size();
    for (const PostPart &part : post.parts)
        count += part.mediaUrls.size();
    return count;
}

QWidget *facts(const Post &post, const QByteArray &timezone, const QDateTime &now)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, Space::kTiny, 0, 0);
    line->setSpacing(Space::kLarge);
    line->addWidget(fact(u"clock"_s, when(post, timezone, now)));
    if (const int count = int(fileCount(post)); count > 0)
        line->addWidget(fact(u"media"_s, count == 1 ? Words::tr("One file") : Words::tr("%n files", nullptr, count)));
    for (const QString &label : post.labels)
        line->addWidget(new Pill(label, Tone::Plain));
    line->addStretch(1);
    return row;
}

} // namespace

QWidget *makePostBody(const Post &post, const QByteArray &timezone, const QDateTime &now)
{
    auto *card = new Card;
    card->setObjectName(u"postBody"_s);
    card->setAccessibleName(Words::tr("What was written"));
    card->body()->addWidget(post.content.trimmed().isEmpty() ? soft(Words::tr("No text yet"))
                                                             : paragraph(post.content));
    for (qsizetype i = 0; i < post.parts.size(); ++i) {
        const PostPart &part = post.parts.at(i);
        card->body()->addSpacing(Space::kTiny);
        card->body()->addWidget(soft(Words::tr("Part %1 \u00b7 %2").arg(i + 2).arg(waitText(part.delay))));
        card->body()->addWidget(paragraph(part.text));
    }
    card->body()->addWidget(facts(post, timezone, now));
    return card;
}

} // namespace Postrider

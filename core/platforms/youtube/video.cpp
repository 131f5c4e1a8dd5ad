// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/video.h"

#include "platforms/youtube/settings.h"
#include "platforms/youtube/wire.h"

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace Setting;

namespace {

void copy(const QJsonObject &settings, QLatin1String from, QLatin1String to, QJsonObject &target)
{
    if (settings.contains(from))
        target[to] = settings[from];
}

QJsonObject snippetOf(const Outgoing &post)
{
    QJsonObject snippet{{"title"_L1, post.settings[kTitle].toString().trimmed()}, {"description"_L1, post.text}};
    copy(post.settings, kTags, "tags"_L1, snippet);
    copy(post.settings, kCategory, "categoryId"_L1, snippet);
    copy(post.settings, kLanguage, "defaultLanguage"_L1, snippet);
    copy(post.settings, kSoundLanguage, "defaultAudioLanguage"_L1, snippet);
    return snippet;
}

QJsonObject statusOf(const Outgoing &post, const QDateTime &publishAt)
{
    QJsonObject status{{"privacyStatus"_L1, post.settings[kPrivacy].toString(u"public"_s)},
                       {"selfDeclaredMadeForKids"_L1, post.settings[kMadeForKids].toBool()}};
    if (publishAt.isValid()) {
        status["privacyStatus"_L1] = u"private"_s;
        status["publishAt"_L1] = toText(publishAt);
    }
    for (const QLatin1String name : {kEmbeddable, kLicence, kShowsStatistics, kSynthetic})
        copy(post.settings, name, name, status);
    return status;
}

} // namespace

QJsonObject videoResource(const Outgoing &post, const QDateTime &publishAt)
{
    QJsonObject resource{{"snippet"_L1, snippetOf(post)}, {"status"_L1, statusOf(post, publishAt)}};
    if (post.settings[kPaid].toBool())
        resource["paidProductPlacementDetails"_L1] = QJsonObject{{"hasPaidProductPlacement"_L1, true}};
    return resource;
}

QByteArray partsOf(const QJsonObject &resource)
{
    QByteArrayList parts;
    for (const QLatin1String part : {"snippet"_L1, "status"_L1, "paidProductPlacementDetails"_L1}) {
        if (resource.contains(part))
            parts << part.latin1();
    }
    return parts.join(',');
}

QDateTime publishAtOf(const QJsonObject &settings)
{
    return momentOf(settings[kPublishAt]);
}

QString videoText(const QString &title, const QString &description)
{
    return title + u'\n' + description;
}

} // namespace Postrider::YouTube

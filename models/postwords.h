// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/postcard.h"
#include "domain/sendingprogress.h"

namespace Postrider {

// What a list says of a post, in words of the present locale. Pure.
namespace PostWords {

QString line(const PostCard &card); // the first that has something in it; "Without text" where none has
QString moment(const PostCard &card, const QByteArray &timezone, const QDateTime &now); // "Tue 24 Nov, 10:00"
QString progress(const SendingProgress &progress);                                      // "Uploading, 42 %"
QString names(const QList<Integration> &accounts);                                      // "@harbour, @press"
QString sentence(const PostCard &card, const QStringList &networks,
                 const QString &moment); // everything, to be read aloud

} // namespace PostWords
} // namespace Postrider

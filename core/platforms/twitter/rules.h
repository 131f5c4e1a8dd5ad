// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Twitter {

// Everything X would refuse, before it is asked.
QList<Problem> validate(const Outgoing &post, const Account &account);

// X takes at most one such word a post from apps without an enterprise contract.
int cashtagCount(const QString &text);

} // namespace Postrider::Twitter

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/httpclient.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace Postrider {

// Where a platform's requests really go: --api-base for outside simulators, and the practice network's address of this
// run. Immutable rules from the command line; the practice address may come later. Safe from any thread.
class AddressBook final
{
public:
    AddressBook();
    ~AddressBook();

    // "PLATFORM=URL" maps all of the platform's hosts, "PLATFORM@HOST=URL" one;
    // paths are kept. Loopback addresses only.
    [[nodiscard]] Outcome addRule(const QString &rule);
    // Requests to the practice network's known name go there.
    void setPractice(const QUrl &address);
    // The name under which practice accounts keep their server: it stays the same over all runs and ports.
    static QUrl practiceServer();

    Net::AddressMap map() const;

private:
    struct Rules;
    std::shared_ptr<Rules> m_rules;
};

} // namespace Postrider
